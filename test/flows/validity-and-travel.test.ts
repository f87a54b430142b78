import { validityAndTravel } from '../../dialogs/validity-and-travel.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('validity-and-travel', () => {
  test.each<[string, Answers, string]>([
    ['who asks how long it lasts', { 'validity-matter': 'valid-until' }, 'valid-until'],
    [
      'a Mexican who asks how long it lasts',
      { passport: 'MX', 'validity-matter': 'valid-until' },
      'valid-until-mexico',
    ],
    ['with a renewed passport', { 'change-item': 'new-passport' }, 'new-passport'],
    ['who wants to stay the winter', { 'validity-matter': 'stay' }, 'stay'],
    ['who wants another month', { 'validity-matter': 'stay-longer' }, 'stay-longer'],
    ['whose passport ends in June', { 'validity-matter': 'passport-ends' }, 'passport-ends'],
    ['who would print it', { 'validity-matter': 'print' }, 'print'],
    ['who fears the border', { 'validity-matter': 'border' }, 'border'],
    ['who wants to take a course', { 'validity-matter': 'work-study' }, 'work-study'],
    ['who is not sure', { 'validity-matter': 'unsure' }, 'valid-until'],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(validityAndTravel, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and at most 1 question is asked', () => {
    expect(
      walk(validityAndTravel, [{}, { passport: 'MX' }, { 'change-item': 'new-passport' }]),
    ).toEqual({ unreached: [], mostQuestions: 1 });
  });
});
