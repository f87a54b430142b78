import type { Guard, Situation } from './situation';

/** What does not work, and for whom: facts.md (h). */
export const technicalProblemGuards = {
  pageDoesNotLoad: (s) => hasSymptom(s, 'page-not-loading'),
  pageTimesOut: (s) => hasSymptom(s, 'time-out'),
  fieldIsRejected: (s) => hasSymptom(s, 'field-rejected'),
  paymentIsDeclined: (s) => hasSymptom(s, 'payment-declined'),
  paidWithoutReceipt: (s) => hasSymptom(s, 'paid-no-receipt'),
  noEmailCame: (s) => hasSymptom(s, 'no-email'),
  uploadFails: (s) => hasSymptom(s, 'upload-fails'),
  cannotSignIn: (s) => hasSymptom(s, 'sign-in'),
  failsElsewhereToo: (s) => s.answer('tried-elsewhere') === 'yes',
  seesCharge: (s) => s.answer('charge-visible') === 'yes',
  seesNoCharge: (s) => s.answer('charge-visible') === 'no',
} satisfies Record<string, Guard>;

function hasSymptom(situation: Situation, symptom: string): boolean {
  return situation.answer('symptom') === symptom;
}
