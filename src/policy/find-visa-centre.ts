import type { Guard, Situation } from './situation';

/** What a person wants from a visa application centre: facts.md (i). */
export const findVisaCentreGuards = {
  needsComputer: (s) => needs(s, 'computer'),
  needsScanner: (s) => needs(s, 'scan'),
  needsHelpInPerson: (s) => needs(s, 'help'),
  needsFingerprints: (s) => needs(s, 'fingerprints'),
} satisfies Record<string, Guard>;

function needs(situation: Situation, need: string): boolean {
  return situation.answer('centre-need') === need;
}
