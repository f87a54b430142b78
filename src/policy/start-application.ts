import { passportsOf, standing } from './passport';
import type { Guard } from './situation';

/** Who applies for whom, and who should not apply at all: facts.md (a), (b). */
export const startApplicationGuards = {
  needsVisitorVisa: (s) => passportsOf(s).length > 0 && standing(s) === 'visaRequired',
  appliesForChild: (s) => s.answer('applicant') === 'child',
  appliesForFamily: (s) => s.answer('applicant') === 'family',
  appliesForClient: (s) => s.answer('applicant') === 'client',
  appliesForAdult: (s) => ['spouse', 'parent', 'other'].includes(s.answer('applicant') ?? ''),
  comesToStudyOrWork: (s) => ['study', 'work'].includes(s.answer('trip-purpose') ?? ''),
} satisfies Record<string, Guard>;
