import { checkEligibility } from '../../dialogs/check-eligibility.flow';
import { resolve } from '../../src/flow/resolve';
import { everyWay, facts, situation, type Answers } from '../support/situation';
import { decide } from './decision-table';

const MOST_QUESTIONS = 8;
const ALL = [...facts.countries.keys(), ...facts.territories.keys()];

function outcome(answers: Answers, day?: string): string | undefined {
  const where = resolve(checkEligibility, situation(answers, day));
  return where.at === 'outcome' ? where.outcome.outcome : undefined;
}

describe('who needs what', () => {
  const air = { holdings: 'none', 'travel-mode': 'air' };
  const land = { holdings: 'none', 'travel-mode': 'land' };
  test.each<[string, Answers, string]>([
    ['a German who flies', { passport: 'DE', ...air }, 'eta'],
    [
      'a German who only changes planes',
      { passport: 'DE', holdings: 'none', 'travel-mode': 'transit' },
      'eta',
    ],
    ['a German by road', { passport: 'DE', ...land }, 'passport-only'],
    ['a Qatari who flies', { passport: 'QA', ...air }, 'eta'],
    [
      'a Mexican with a green card',
      { passport: 'MX', holdings: 'us-permanent-resident' },
      'us-permanent-resident',
    ],
    [
      'a green card before the passport is known',
      { holdings: 'us-permanent-resident' },
      'us-permanent-resident',
    ],
    ['a Mexican with a US visa', { passport: 'MX', ...air, 'conditional-proof': 'us-visa' }, 'eta'],
    ['a Mexican with neither', { passport: 'MX', ...air, 'conditional-proof': 'neither' }, 'visa'],
    ['a Mexican by road', { passport: 'MX', ...land }, 'visa'],
    [
      'an Indonesian who had a Canadian visa',
      { passport: 'ID', ...air, 'conditional-proof': 'canadian-visa-ten-years' },
      'eta',
    ],
    ['an Indian who flies', { passport: 'IN', ...air }, 'visa'],
    [
      'an Indian in short transit',
      { passport: 'IN', holdings: 'none', 'travel-mode': 'transit', 'transit-duration': 'yes' },
      'transit-visa',
    ],
    [
      'a Chinese in the transit programme',
      { passport: 'CN', holdings: 'none', 'travel-mode': 'transit', 'transit-programme': 'yes' },
      'exempt',
    ],
    ['an American', { passport: 'US' }, 'us-citizen'],
    ['a Puerto Rican', { passport: 'PR' }, 'us-citizen'],
    [
      'a Canadian with a valid passport',
      { passport: 'CA', 'canadian-passport-valid': 'yes' },
      'canadian-passport',
    ],
    ['an American-Canadian', { passport: 'US+CA' }, 'canadian-or-us-passport'],
    [
      'a French-Canadian, flight soon, no passport, with proof',
      {
        passport: 'CA+FR',
        'canadian-passport-valid': 'no',
        'flight-within-ten-days': 'yes',
        'canadian-proof': 'yes',
      },
      'special-authorization',
    ],
    [
      'an Indian-Canadian, flight soon, no passport',
      { passport: 'CA+IN', 'canadian-passport-valid': 'no', 'flight-within-ten-days': 'yes' },
      'canadian-passport',
    ],
    ['a permanent resident of Canada', { holdings: 'permanent-resident' }, 'permanent-resident'],
    ['a holder of a Canadian visa', { passport: 'IN', holdings: 'canadian-visa' }, 'valid-visa'],
    [
      'a stateless person',
      { holdings: 'non-citizen-document', 'non-citizen-document': 'stateless-document' },
      'visa',
    ],
    [
      'a Romanian without chip',
      { passport: 'RO', ...air, 'romania-document': 'romania-not-electronic' },
      'visa',
    ],
    [
      'an Israeli with a laissez-passer',
      { passport: 'IL', ...air, 'israel-document': 'israel-other-document' },
      'visa',
    ],
    [
      'a Taiwanese without number',
      { passport: 'TW', ...air, 'taiwan-document': 'taiwan-without-id-number' },
      'visa',
    ],
    ['a holder of a Macao passport', { passport: 'MO', ...air }, 'visa'],
    [
      'a BN(O) from Hong Kong',
      { passport: 'HK', ...air, 'hong-kong-document': 'british-national-overseas' },
      'eta',
    ],
    [
      'a British subject without right of abode',
      { passport: 'GB', ...air, 'british-document': 'british-subject', 'uk-right-of-abode': 'no' },
      'visa',
    ],
    ['a Jerseyman', { passport: 'JE', ...air, 'british-document': 'british-citizen' }, 'eta'],
    [
      'a Frenchman by small boat from St. Pierre',
      {
        passport: 'FR',
        holdings: 'none',
        'travel-mode': 'sea',
        'sea-origin': 'spm',
        'large-vessel': 'no',
      },
      'eta',
    ],
    [
      'a Frenchman by cruise ship from St. Pierre',
      {
        passport: 'FR',
        holdings: 'none',
        'travel-mode': 'sea',
        'sea-origin': 'spm',
        'large-vessel': 'yes',
      },
      'passport-only',
    ],
    ['somebody from Western Sahara', { passport: 'EH', holdings: 'none' }, 'official-tool'],
  ])('%s', (_who, answers, expected) => {
    expect(outcome(answers)).toBe(expected);
  });

  test('a change of list is a matter of the day', () => {
    const qatari = { passport: 'QA', ...air };
    expect(outcome(qatari, '2025-11-24')).toBe('visa');
    expect(outcome(qatari, '2025-11-25')).toBe('eta');
    expect(outcome({ passport: 'MX', ...air }, '2024-02-28')).toBe('eta');
  });
});

describe('the exhaustive walk', () => {
  const ways = ALL.flatMap((passport) => [...everyWay(checkEligibility, { passport })]);
  const pairs = ['BR+IT', 'IN+FR', 'CA+GB', 'CA+US', 'US+MX', 'GB+HK', 'RO+IL'];
  const several = pairs.flatMap((passport) => [...everyWay(checkEligibility, { passport })]);
  const unsure = [...everyWay(checkEligibility, { passport: 'unsure' })];
  const all = [...ways, ...several, ...unsure];

  test('every way of every country and territory agrees with the decision table', () => {
    const wrong = all.filter(({ answers, end }) => end.outcome.outcome !== decide(answers));
    expect(
      wrong.map(({ answers, end }) => ({
        answers,
        got: end.outcome.outcome,
        want: decide(answers),
      })),
    ).toEqual([]);
    expect(all.length).toBeGreaterThan(10_000);
    process.stderr.write(
      `eligibility: ${ALL.length} countries and territories, ${all.length} ways\n`,
    );
  });

  test(`no way asks more than ${MOST_QUESTIONS} questions`, () => {
    expect(Math.max(...all.map(({ end }) => end.path.length))).toBeLessThanOrEqual(MOST_QUESTIONS);
  });

  test('every outcome of the flow is reached', () => {
    const outcomes = Object.entries(checkEligibility.nodes).filter(([, node]) => 'outcome' in node);
    const reached = new Set(all.map(({ end }) => end.node));
    expect(outcomes.map(([name]) => name).filter((name) => !reached.has(name))).toEqual([]);
  });
});
