import { startApplication } from '../../dialogs/start-application.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('start-application', () => {
  test.each<[string, Answers, string]>([
    ['a tourist for herself', { applicant: 'self', 'trip-purpose': 'visit' }, 'self'],
    [
      'a Mexican for himself',
      { passport: 'MX', applicant: 'self', 'trip-purpose': 'visit' },
      'self-conditional',
    ],
    ['a student', { applicant: 'self', 'trip-purpose': 'study' }, 'with-permit'],
    ['a mother for her baby', { applicant: 'child' }, 'child'],
    ['a family of four', { applicant: 'family' }, 'family'],
    ['a son for his father', { applicant: 'parent' }, 'another-adult'],
    ['a consultant', { applicant: 'client' }, 'client'],
    ['who flies tomorrow', { 'flight-when': 'flight-tomorrow' }, 'urgent'],
    ['a dual Canadian', { passport: 'CA+FR' }, 'canadian'],
    [
      'a holder of a green card',
      { holdings: 'us-permanent-resident', passport: 'IN' },
      'nothing-needed',
    ],
    ['an Indian', { passport: 'IN' }, 'visa-instead'],
    ['who does not say for whom', { applicant: 'unsure', 'trip-purpose': 'unsure' }, 'self'],
    ['who has said nothing yet', {}, '? applicant'],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(startApplication, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and at most 2 questions are asked', () => {
    expect(
      walk(startApplication, [
        {},
        { passport: 'CA' },
        { passport: 'US' },
        { passport: 'IN' },
        { passport: 'MX' },
        { 'flight-when': 'flight-tomorrow' },
        { holdings: 'canadian-visa' },
      ]),
    ).toEqual({ unreached: [], mostQuestions: 2 });
  });
});
