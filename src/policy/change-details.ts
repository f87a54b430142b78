import type { Guard } from './situation';

const MINOR = ['address', 'phone', 'job', 'marital-status'];

/** Rules of facts.md (f): an eTA follows the passport; most other changes need nothing. */
export const changeDetailsGuards = {
  hasNewPassport: (s) => s.answer('change-item') === 'new-passport',
  changedEmail: (s) => s.answer('change-item') === 'email',
  changedName: (s) => s.answer('change-item') === 'new-name',
  changedStatus: (s) => s.answer('change-item') === 'new-citizenship',
  changedTravelPlans: (s) => s.answer('change-item') === 'travel-date',
  changedMinorDetail: (s) => MINOR.includes(s.answer('change-item') ?? ''),

  hasNameInPassport: (s) => s.answer('name-in-passport') === 'yes',
  keepsOldName: (s) => s.answer('name-in-passport') === 'no',

  becameCanadian: (s) => s.answer('new-status') === 'canadian-citizen',
  becamePermanentResident: (s) => s.answer('new-status') === 'permanent-resident',
  gainedOtherCitizenship: (s) => s.answer('new-status') === 'other-citizenship',
} satisfies Record<string, Guard>;
