import type { Guard } from './situation';

/** Rules of facts.md (e): why an application shall be withdrawn decides whether that is worth it. */
export const withdrawApplicationGuards = {
  appliedTwice: (s) => s.answer('withdraw-reason') === 'duplicate',
  withdrawsForMistake: (s) => s.answer('withdraw-reason') === 'mistake',
  noLongerTravels: (s) => s.answer('withdraw-reason') === 'no-trip',
} satisfies Record<string, Guard>;
