import { airportProblem } from '../../dialogs/airport-problem.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('airport-problem', () => {
  test.each<[string, Answers, string]>([
    [
      'at the airport without an eTA',
      { 'flight-when': 'at-airport', 'airport-trouble': 'no-eta', holdings: 'none' },
      'apply-now',
    ],
    [
      'who flies tomorrow without an eTA',
      { 'flight-when': 'flight-tomorrow', 'airport-trouble': 'no-eta', holdings: 'none' },
      'apply-soon',
    ],
    [
      'who flies next month without an eTA',
      { 'flight-when': 'later', 'airport-trouble': 'no-eta', holdings: 'none' },
      'apply-in-time',
    ],
    [
      'a Brazilian at the airport without an eTA',
      {
        passport: 'BR',
        'flight-when': 'at-airport',
        'airport-trouble': 'no-eta',
        holdings: 'none',
      },
      'apply-if-condition-met',
    ],
    [
      'an Indian at the airport without an eTA',
      { passport: 'IN', 'flight-when': 'at-airport', 'airport-trouble': 'no-eta' },
      'visa-needed',
    ],
    [
      'a Canadian at the airport with a French passport',
      { passport: 'CA+FR', 'flight-when': 'at-airport', 'airport-trouble': 'no-eta' },
      'canadian-citizen',
    ],
    [
      'a holder of a green card',
      {
        'flight-when': 'flight-today',
        'airport-trouble': 'no-eta',
        holdings: 'us-permanent-resident',
      },
      'us-permanent-resident',
    ],
    [
      'an American',
      { passport: 'US', 'flight-when': 'flight-today', 'airport-trouble': 'no-eta' },
      'us-citizen',
    ],
    [
      'an Indian with a green card',
      {
        passport: 'IN',
        holdings: 'us-permanent-resident',
        'flight-when': 'flight-today',
        'airport-trouble': 'no-eta',
      },
      'us-permanent-resident',
    ],
    [
      'who applied an hour ago at the airport',
      { 'flight-when': 'at-airport', 'airport-trouble': 'waiting' },
      'waiting-now',
    ],
    [
      'who waits and flies within days',
      { 'flight-when': 'flight-within-72-hours', 'airport-trouble': 'waiting' },
      'waiting-soon',
    ],
    [
      'who is approved with the same passport',
      { 'flight-when': 'at-airport', decision: 'approved', 'same-passport': 'yes' },
      'ask-airline-again',
    ],
    [
      'who is approved with the old passport',
      {
        'flight-when': 'at-airport',
        'airport-trouble': 'approved-not-seen',
        'same-passport': 'no',
      },
      'other-passport',
    ],
    ['who is refused', { 'flight-when': 'at-airport', decision: 'refused' }, 'no-boarding'],
    [
      'who is asked for documents',
      { 'flight-when': 'flight-tomorrow', decision: 'action-required' },
      'documents-asked',
    ],
    [
      'who does not know what is wrong',
      { 'flight-when': 'at-airport', 'airport-trouble': 'unsure' },
      'trouble-unknown',
    ],
    ['is asked first when the flight leaves', { 'airport-trouble': 'no-eta' }, '? flight-when'],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(airportProblem, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and at most 3 questions are asked', () => {
    expect(
      walk(airportProblem, [{}, { passport: 'BR' }, { passport: 'US' }, { passport: 'IN' }]),
    ).toEqual({ unreached: [], mostQuestions: 3 });
  });
});
