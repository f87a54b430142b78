import type { Guard, Situation } from './situation';

/** Which other service of the department is meant; a purpose told before names study and work. */
export const otherServiceGuards = {
  comesToStudy: (s) => s.answer('trip-purpose') === 'study',
  comesToWork: (s) => s.answer('trip-purpose') === 'work',
  seeksTransitVisa: (s) => seeks(s, 'transit-visa'),
  seeksVisitorVisa: (s) => seeks(s, 'visitor-visa'),
  seeksStudyPermit: (s) => seeks(s, 'study'),
  seeksWorkPermit: (s) => seeks(s, 'work'),
  seeksSuperVisa: (s) => seeks(s, 'super-visa'),
  seeksImmigration: (s) => seeks(s, 'live-in-canada'),
  seeksResidentCard: (s) => seeks(s, 'pr-card'),
  seeksCitizenship: (s) => seeks(s, 'citizenship'),
  seeksCanadianPassport: (s) => seeks(s, 'canadian-passport'),
  seeksProtection: (s) => seeks(s, 'asylum'),
  mayBeInadmissible: (s) => seeks(s, 'inadmissible'),
} satisfies Record<string, Guard>;

function seeks(situation: Situation, service: string): boolean {
  return situation.answer('service-wanted') === service;
}
