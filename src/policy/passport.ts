import { onDay, type Category, type CountryPeriod } from './facts';
import { dayOf, type Situation } from './situation';

/** Countries whose passports the traveller named, in order; several are joined by `+` in the answer. */
export function passportsOf(situation: Situation): readonly string[] {
  const answer = situation.answer('passport');
  return answer && answer !== 'unsure' ? answer.split('+') : [];
}

/** The country of the passport used for the trip; of several, the one chosen. */
export function travelPassport(situation: Situation): string | undefined {
  const passports = passportsOf(situation);
  if (passports.length <= 1) return passports[0];
  const chosen = situation.answer('travel-passport');
  return chosen === 'unsure' ? undefined : chosen;
}

/** The country whose government issues a passport: a territory's parent, or the country itself. */
export function issuerOf(situation: Situation, iso2: string): string | null {
  const territory = situation.facts.territories.get(iso2);
  return territory ? territory.passportIssuedBy : iso2;
}

/** How a country's passport is treated on the day of the situation. */
export function countryPeriod(situation: Situation, iso2: string): CountryPeriod | undefined {
  const issuer = issuerOf(situation, iso2);
  const country = issuer === null ? undefined : situation.facts.countries.get(issuer);
  return country && onDay(country.periods, dayOf(situation));
}

/** May nationals of this passport change planes without a visa under a transit programme? */
export function hasTransitProgramme(situation: Situation): boolean {
  const passport = travelPassport(situation);
  return !!passport && situation.facts.countries.get(passport)?.transitProgramme !== undefined;
}

/** The traveller's standing: by document when one was named, otherwise by the passport's country. */
export function standing(situation: Situation): Category {
  const document = chosenDocument(situation);
  if (document) return categoryOfDocument(situation, document);
  const passport = travelPassport(situation);
  return (passport && countryPeriod(situation, passport)?.category) || 'unknown';
}

/** The question that a passport's document trap asks, by country; absent where there is no trap. */
export function documentQuestion(situation: Situation): string | undefined {
  const passport = travelPassport(situation);
  const condition = passport && countryPeriod(situation, passport)?.documentCondition;
  return condition ? TRAPS[condition] : undefined;
}

const TRAPS: Readonly<Record<string, string>> = {
  britishCitizen: 'british-document',
  israelNationalPassport: 'israel-document',
  romaniaElectronicPassport: 'romania-document',
  taiwanOrdinaryPassportWithId: 'taiwan-document',
  hongKongSarPassport: 'hong-kong-document',
};

function chosenDocument(situation: Situation): string | undefined {
  if (situation.answer('holdings') === 'non-citizen-document')
    return situation.answer('non-citizen-document');
  const question = documentQuestion(situation);
  return question && situation.answer(question);
}

function categoryOfDocument(situation: Situation, id: string): Category {
  const document = situation.facts.documents.get(id);
  if (!document) return 'unknown';
  if (!document.condition) return document.category;
  const met = situation.answer(document.condition);
  if (met === 'yes') return document.category;
  return met === 'no' ? 'visaRequired' : 'unknown';
}
