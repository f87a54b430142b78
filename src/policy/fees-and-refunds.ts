import type { Guard, Situation } from './situation';

/** What a person wants to know about money: facts.md (b), (h), (k). */
export const feesAndRefundsGuards = {
  asksForCards: (s) => asksFor(s, 'cards'),
  wasChargedTwice: (s) => asksFor(s, 'charged-twice'),
  wantsRefund: (s) => asksFor(s, 'refund'),
  wantsProofOfPayment: (s) => asksFor(s, 'proof-of-payment'),
  paidMoreElsewhere: (s) => asksFor(s, 'other-site'),
} satisfies Record<string, Guard>;

function asksFor(situation: Situation, matter: string): boolean {
  return situation.answer('fee-matter') === matter;
}
