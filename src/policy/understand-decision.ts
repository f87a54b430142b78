import type { Guard } from './situation';

/** Rules of facts.md (e): why an eTA was refused or ended decides what can be done. */
export const understandDecisionGuards = {
  wasRefusedForMistake: (s) => s.answer('refusal-reason') === 'form-mistake',
  wasRefusedForDocuments: (s) => s.answer('refusal-reason') === 'missing-documents',
  wasRefusedForWrongDocument: (s) => s.answer('refusal-reason') === 'wrong-document',
  wasRefusedAsInadmissible: (s) => s.answer('refusal-reason') === 'inadmissible',

  lostItsPassport: (s) => s.answer('cancellation-reason') === 'passport-gone',
  becameResident: (s) => s.answer('cancellation-reason') === 'became-resident',
  sawRulesChange: (s) => s.answer('cancellation-reason') === 'country-rules',
  wasCancelledByOfficer: (s) => s.answer('cancellation-reason') === 'officer-decision',
} satisfies Record<string, Guard>;
