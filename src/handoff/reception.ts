import type { Handoff, Store } from '../store/store';
import { openingAt, type Opening } from './hours';
import type { Operation } from './operation';

/** Whether a person is to be had, and why not: four different answers. */
export type Reachable = Opening | { readonly is: 'nobody' | 'full' };

/** Where somebody stands in the queue, and for about how long; without minutes nothing is known. */
export interface Place {
  readonly place: number;
  readonly minutes?: number;
}

/** What is told to those who ask for a person. */
export interface Reception {
  reachable(): Promise<Reachable>;
  placeOf(handoff: Handoff): Promise<Place>;
}

interface ReceptionDeps {
  readonly store: Store;
  readonly operation: Operation;
  readonly anybodyThere: () => Promise<boolean>;
  /** So many waiting are too many. */
  readonly queueLimit: number;
  readonly clock: () => Date;
}

/** The pace of the queue is that of the last hour, if it was kept at least so many times. */
const PACE_MINUTES = 60;
const CLAIMS_TO_JUDGE_BY = 3;

/** Estimates are rounded up to this many minutes: nobody can know better. */
const ROUNDED_TO_MINUTES = 5;

export function createReception(deps: ReceptionDeps): Reception {
  const { handoffs } = deps.store;
  return {
    async reachable() {
      const opening = openingAt(await deps.operation.hours(), deps.clock());
      if (opening.is !== 'open') return opening;
      if (!(await deps.anybodyThere())) return { is: 'nobody' };
      const waiting = (await handoffs.open()).filter(isWaiting);
      return waiting.length >= deps.queueLimit ? { is: 'full' } : opening;
    },
    async placeOf(handoff) {
      const before = (await handoffs.open()).filter(
        (other) => isWaiting(other) && other.id !== handoff.id && comesBefore(other, handoff),
      );
      const place = before.length + 1;
      return { place, ...(await estimate(deps, place)) };
    },
  };
}

async function estimate(deps: ReceptionDeps, place: number): Promise<{ minutes?: number }> {
  const since = new Date(deps.clock().getTime() - PACE_MINUTES * 60_000).toISOString();
  const claims = await deps.store.handoffs.claimedSince(since);
  if (claims < CLAIMS_TO_JUDGE_BY) return {};
  const minutes = (place * PACE_MINUTES) / claims;
  return { minutes: Math.ceil(minutes / ROUNDED_TO_MINUTES) * ROUNDED_TO_MINUTES };
}

/** The more urgent first, then who has waited longer. */
function comesBefore(one: Handoff, other: Handoff): boolean {
  if (one.urgency !== other.urgency) return one.urgency > other.urgency;
  return one.openedAt < other.openedAt;
}

function isWaiting(handoff: Handoff): boolean {
  return handoff.status === 'waiting' || handoff.status === 'transferred';
}
