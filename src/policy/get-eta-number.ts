import type { Guard } from './situation';

const WITHOUT_ETA = ['refused', 'cancelled', 'withdrawn', 'expired'];

/** Rules of facts.md (a), (g): permit holders have the number on a letter; not every decision brings one. */
export const getEtaNumberGuards = {
  hasEtaWithPermit: (s) => s.answer('permit-holder') === 'yes',
  hasNoEtaAfterDecision: (s) => WITHOUT_ETA.includes(s.answer('decision') ?? ''),
} satisfies Record<string, Guard>;
