import { changeDetails } from '../../dialogs/change-details.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('change-details', () => {
  test.each<[string, Answers, string]>([
    ['with a renewed passport', { 'change-item': 'new-passport' }, 'new-passport'],
    ['with a new email address', { 'change-item': 'email' }, 'email'],
    [
      'married, with a new passport',
      { 'change-item': 'new-name', 'name-in-passport': 'yes' },
      'new-passport-for-name',
    ],
    [
      'married, with the old passport',
      { 'change-item': 'new-name', 'name-in-passport': 'no' },
      'old-name-in-passport',
    ],
    [
      'who became Canadian',
      { 'change-item': 'new-citizenship', 'new-status': 'canadian-citizen' },
      'became-canadian',
    ],
    [
      'who said before to be Canadian',
      { 'change-item': 'new-citizenship', holdings: 'canadian-citizen' },
      'became-canadian',
    ],
    [
      'who became a permanent resident',
      { 'change-item': 'new-citizenship', 'new-status': 'permanent-resident' },
      'became-resident',
    ],
    [
      'who became Italian',
      { 'change-item': 'new-citizenship', 'new-status': 'other-citizenship' },
      'other-citizenship',
    ],
    ['with a new address', { 'change-item': 'address' }, 'minor'],
    ['with a new flight', { 'change-item': 'travel-date' }, 'travel-plans'],
    ['who has not sent it', { 'application-state': 'not-sent' }, 'not-sent'],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(changeDetails, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and at most 2 questions are asked', () => {
    expect(walk(changeDetails, [{}, { 'application-state': 'not-sent' }])).toEqual({
      unreached: [],
      mostQuestions: 2,
    });
  });
});
