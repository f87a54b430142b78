import { onDay } from '../../src/policy/facts';
import { facts, type Answers } from '../support/situation';

/**
 * The decision table of the fact base (a), written down a second time, row by row and without the flow:
 * first match wins. Returns the outcome's id.
 */
export function decide(answers: Answers, day = '2026-11-26'): string {
  const is = (question: string, value: string) => answers[question] === value;
  const passports = (answers['passport'] ?? '').split('+').filter((iso2) => iso2.length === 2);
  const category = (iso2: string) => {
    const territory = facts.territories.get(iso2);
    const issuer = territory ? territory.passportIssuedBy : iso2;
    return (
      (issuer && onDay(facts.countries.get(issuer)?.periods ?? [], day)?.category) || 'unknown'
    );
  };
  const canadian =
    is('holdings', 'canadian-citizen') || passports.some((iso2) => category(iso2) === 'canadian');
  const american = passports.some((iso2) => category(iso2) === 'usCitizen');

  if (canadian && american) return 'canadian-or-us-passport'; // row 1
  if (canadian) return decideCanadian(answers, category); // row 1
  if (is('holdings', 'permanent-resident')) return 'permanent-resident'; // row 2
  if (american) return 'us-citizen'; // row 3
  if (is('holdings', 'us-permanent-resident')) return 'us-permanent-resident'; // row 4
  if (is('holdings', 'canadian-visa')) return 'valid-visa'; // row 5
  if (is('holdings', 'exempt-person'))
    return is('exempt-kind', 'unsure') ? 'official-tool' : 'exempt'; // row 6
  if (is('holdings', 'non-citizen-document')) return decideDocument(answers); // row 7
  if (is('passport', 'unsure') || is('holdings', 'unsure')) return 'official-tool'; // row 14
  const travel = passports.length > 1 ? answers['travel-passport'] : passports[0];
  if (!travel || travel === 'unsure') return 'official-tool'; // row 14
  const standing = standingOf(answers, category(travel));
  return decideVisitor(answers, standing, travel);
}

function decideCanadian(answers: Answers, category: (iso2: string) => string): string {
  if (answers['canadian-passport-valid'] === 'yes') return 'canadian-passport';
  if (answers['flight-within-ten-days'] !== 'yes') return 'canadian-passport';
  const other =
    (answers['passport'] ?? '')
      .split('+')
      .find((iso2) => iso2.length === 2 && category(iso2) !== 'canadian') ??
    answers['other-passport'] ??
    '';
  if (category(other) !== 'visaExemptEta') return 'canadian-passport';
  return answers['canadian-proof'] === 'yes' ? 'special-authorization' : 'canadian-passport';
}

function decideDocument(answers: Answers): string {
  switch (answers['non-citizen-document'] ?? '') {
    case 'canadian-refugee-document':
      return 'exempt';
    case 'us-reentry-permit':
      return 'us-permanent-resident';
    case 'us-refugee-document':
      if (answers['us-resident'] === 'yes') return 'us-permanent-resident';
      return answers['us-resident'] === 'no' ? 'visa' : 'official-tool';
    case 'other-refugee-document':
    case 'stateless-document':
    case 'alien-passport':
      return 'visa';
    default:
      return 'official-tool';
  }
}

/** The document traps: which documents of a country count as its visa-exempt passport. */
function standingOf(answers: Answers, category: string): string {
  const exempt = new Set([
    'british-citizen',
    'british-national-overseas',
    'hong-kong-passport',
    'israel-national-passport',
    'romania-electronic',
    'taiwan-with-id-number',
  ]);
  const conditions: Readonly<Record<string, string>> = {
    'british-overseas-citizen': 'uk-readmission',
    'british-overseas-territories-citizen': 'british-territory',
    'british-subject': 'uk-right-of-abode',
  };
  const traps = [
    'british-document',
    'hong-kong-document',
    'israel-document',
    'romania-document',
    'taiwan-document',
  ];
  const document = traps.map((trap) => answers[trap]).find((value) => value !== undefined);
  if (document === undefined) return category;
  if (document === 'unsure') return 'unknown';
  if (exempt.has(document)) return 'visaExemptEta';
  const condition = conditions[document];
  if (condition === undefined) return 'visaRequired';
  if (answers[condition] === 'yes') return 'visaExemptEta';
  return answers[condition] === 'no' ? 'visaRequired' : 'unknown';
}

function decideVisitor(answers: Answers, standing: string, travel: string): string {
  const mode = answers['travel-mode'];
  if (standing === 'unknown') return 'official-tool'; // row 14
  if (standing === 'visaExemptEta') {
    if (mode === 'air' || mode === 'transit') return 'eta'; // row 8
    if (mode === 'land') return 'passport-only'; // row 10
    if (mode !== 'sea') return 'official-tool';
    if (answers['sea-origin'] === 'other') return 'passport-only'; // row 10
    if (answers['sea-origin'] !== 'spm') return 'official-tool';
    if (answers['large-vessel'] === 'yes') return 'passport-only'; // row 10, large ships
    return answers['large-vessel'] === 'no' ? 'eta' : 'official-tool'; // row 9
  }
  if (standing === 'conditionalEta') {
    if (mode === 'unsure') return 'official-tool';
    if (mode === 'land' || mode === 'sea') return 'visa'; // row 12
    const proof = answers['conditional-proof'];
    if (proof === 'unsure') return 'official-tool';
    if (proof !== 'neither') return 'eta'; // row 11
    return mode === 'transit' ? decideTransit(answers) : 'visa'; // rows 12, 13
  }
  if (mode !== 'transit') return 'visa'; // row 13
  const inProgramme = facts.countries.get(travel)?.transitProgramme !== undefined;
  if (inProgramme && answers['transit-programme'] === 'yes') return 'exempt'; // row 6, TWOV and CTP
  return decideTransit(answers);
}

function decideTransit(answers: Answers): string {
  if (answers['transit-duration'] === 'yes') return 'transit-visa'; // row 13
  return answers['transit-duration'] === 'no' ? 'visa' : 'official-tool';
}
