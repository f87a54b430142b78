import { passportsOf } from './passport';
import type { Guard, Situation } from './situation';

/** What a person wants to know about a valid eTA and the trip: facts.md (l), (a). */
export const validityAndTravelGuards = {
  renewedPassport: (s) => s.answer('change-item') === 'new-passport',
  travelsOnMexicanPassport: (s) => passportsOf(s).includes('MX'),
  asksForStay: (s) => asks(s, 'stay'),
  wantsToStayLonger: (s) => asks(s, 'stay-longer'),
  passportEndsSoon: (s) => asks(s, 'passport-ends'),
  asksForPrint: (s) => asks(s, 'print'),
  asksForBorder: (s) => asks(s, 'border'),
  asksForWorkOrStudy: (s) => asks(s, 'work-study'),
} satisfies Record<string, Guard>;

function asks(situation: Situation, matter: string): boolean {
  return situation.answer('validity-matter') === matter;
}
