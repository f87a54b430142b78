import type { Guard } from './situation';

const IDENTITY = ['name', 'birth-date', 'gender'];
const MINOR = ['job', 'address', 'travel-date', 'marital-status'];

/** Rules of facts.md (f): which wrong answer makes an application useless, and which one hardly matters. */
export const correctMistakeGuards = {
  isPassportNumberWrong: (s) => s.answer('mistake-item') === 'passport-number',
  isPassportCountryWrong: (s) => s.answer('mistake-item') === 'passport-country',
  isNationalityWrong: (s) => s.answer('mistake-item') === 'nationality',
  arePassportDatesWrong: (s) => s.answer('mistake-item') === 'passport-dates',
  isIdentityWrong: (s) => IDENTITY.includes(s.answer('mistake-item') ?? ''),
  isBackgroundWrong: (s) => s.answer('mistake-item') === 'background-answer',
  isEmailWrong: (s) => s.answer('mistake-item') === 'email',
  isMinorItemWrong: (s) => MINOR.includes(s.answer('mistake-item') ?? ''),
} satisfies Record<string, Guard>;
