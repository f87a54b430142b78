import type { Guard, Situation } from './situation';

/** How a person wants to reach the department: facts.md (i). A channel left out of the facts is not offered. */
export const contactSupportGuards = {
  wantsToPhone: (s) => wants(s, 'phone') && s.facts.channels.some(({ phone }) => phone),
  cannotHear: (s) => wants(s, 'hearing'),
  wantsToGoThere: (s) => wants(s, 'in-person'),
  callsFromCanada: (s) => s.answer('caller-place') === 'in-canada',
} satisfies Record<string, Guard>;

function wants(situation: Situation, way: string): boolean {
  return situation.answer('contact-way') === way;
}
