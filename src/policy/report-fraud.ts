import type { Guard, Situation } from './situation';

/** What kind of deceit a person met: facts.md (k). */
export const reportFraudGuards = {
  paidPrivateSite: (s) => isKind(s, 'paid-other-site'),
  gotSuspiciousMessage: (s) => isKind(s, 'suspicious-message'),
  sharedPersonalData: (s) => isKind(s, 'shared-data'),
  paidHelper: (s) => isKind(s, 'paid-helper'),
} satisfies Record<string, Guard>;

function isKind(situation: Situation, kind: string): boolean {
  return situation.answer('fraud-kind') === kind;
}
