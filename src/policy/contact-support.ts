import type { Guard, Situation } from './situation';

/** How a person wants to reach the department: facts.md (i). A channel left out of the facts is not offered. */
export const contactSupportGuards = {
  wantsToPhone: (s) => wants(s, 'phone') && offersPhone(s),
  cannotHear: (s) => wants(s, 'hearing') && offersPhone(s),
  wantsToGoThere: (s) => wants(s, 'in-person') && offers(s, 'visa-centre'),
  callsFromCanada: (s) => s.answer('caller-place') === 'in-canada',
} satisfies Record<string, Guard>;

function offers(situation: Situation, channel: string): boolean {
  return situation.facts.channels.some(({ id }) => id === channel);
}

function offersPhone(situation: Situation): boolean {
  return situation.facts.channels.some(({ phone }) => phone);
}

function wants(situation: Situation, way: string): boolean {
  return situation.answer('contact-way') === way;
}
