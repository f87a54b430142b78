import type { Facts } from './facts';

/** What a rule may look at: the answers so far, the facts, and the day. */
export interface Situation {
  /** The answer to a question, or undefined while it is open. `unsure` is an answer. */
  answer(question: string): string | undefined;
  readonly facts: Facts;
  readonly now: Date;
  /** An outage of the eTA service is declared by the operator. */
  readonly outage: boolean;
}

/** A yes/no question about a situation; pure. */
export type Guard = (situation: Situation) => boolean;

/** The calendar day of the situation, in UTC, as YYYY-MM-DD. */
export function dayOf(situation: Situation): string {
  return situation.now.toISOString().slice(0, 10);
}
