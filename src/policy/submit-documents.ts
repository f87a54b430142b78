import type { Guard, Situation } from './situation';

/** Were documents asked for, and what stands in the way: facts.md (c), submitting documents. */
export const submitDocumentsGuards = {
  wereDocumentsAsked: (s) => s.answer('documents-asked') === 'asked',
  wereNoDocumentsAsked: (s) => s.answer('documents-asked') === 'not-asked',
  asksForFormat: (s) => matters(s, 'format'),
  needsMoreTime: (s) => matters(s, 'more-time'),
  missedDeadline: (s) => matters(s, 'deadline-missed'),
  cannotReachAccount: (s) => matters(s, 'cannot-sign-in'),
} satisfies Record<string, Guard>;

function matters(situation: Situation, matter: string): boolean {
  return situation.answer('document-matter') === matter;
}
