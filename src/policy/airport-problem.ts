import { standing } from './passport';
import type { Guard } from './situation';

/** Rules of facts.md (j): what stands between the traveller and the plane. */
export const airportProblemGuards = {
  hasNoEtaYet: (s) => s.answer('airport-trouble') === 'no-eta',
  waitsForAnswer: (s) => s.answer('airport-trouble') === 'waiting',
  isNotSeenByAirline: (s) => s.answer('airport-trouble') === 'approved-not-seen',
  isAskedForDocuments: (s) => s.answer('airport-trouble') === 'documents-asked',
  hasLostItsEta: (s) => s.answer('airport-trouble') === 'refused-or-cancelled',
  hasOtherPassport: (s) => s.answer('same-passport') === 'no',
  needsVisaToFly: (s) => standing(s) === 'visaRequired',
} satisfies Record<string, Guard>;
