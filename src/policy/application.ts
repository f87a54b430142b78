import type { Guard, Situation } from './situation';

const DECISIONS = ['approved', 'refused', 'cancelled', 'withdrawn', 'expired'];
const NOW = ['at-airport', 'flight-today'];
const SOON = [...NOW, 'flight-tomorrow', 'flight-within-72-hours'];

/** Where an application stands, how old it is and how near the flight is: facts.md (c), (d), shared by topics. */
export const applicationGuards = {
  isNotSent: (s) => s.answer('application-state') === 'not-sent',
  isSent: (s) => s.answer('application-state') === 'sent',
  isDecided: (s) =>
    s.answer('application-state') === 'decided' || isOneOf(s, 'decision', DECISIONS),

  isApproved: (s) => s.answer('decision') === 'approved',
  isRefused: (s) => s.answer('decision') === 'refused',
  isActionRequired: (s) => s.answer('decision') === 'action-required',
  isInProgress: (s) => s.answer('decision') === 'in-progress',
  isNotFound: (s) => s.answer('decision') === 'not-found',
  isCancelled: (s) => s.answer('decision') === 'cancelled',
  isWithdrawn: (s) => s.answer('decision') === 'withdrawn',
  isExpired: (s) => s.answer('decision') === 'expired',

  hasReceipt: (s) => s.answer('receipt') === 'has-receipt',
  lacksReceipt: (s) => s.answer('receipt') === 'no-receipt',

  appliedRecently: (s) => s.answer('applied-when') === 'within-decision-time',
  appliedLongAgo: (s) => s.answer('applied-when') === 'longer',
  isUnsureWhenApplied: (s) => s.answer('applied-when') === 'unsure',

  fliesNow: (s) => isOneOf(s, 'flight-when', NOW),
  fliesSoon: (s) => isOneOf(s, 'flight-when', SOON),
  fliesLater: (s) => s.answer('flight-when') === 'later',
} satisfies Record<string, Guard>;

function isOneOf(situation: Situation, question: string, values: readonly string[]): boolean {
  return values.includes(situation.answer(question) ?? '');
}
