import { aboutEta } from '../../dialogs/about-eta.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('about-eta', () => {
  test.each<[string, Answers, string]>([
    ['who has never heard of it', {}, 'what-it-is'],
    ['who wants to work', { 'trip-purpose': 'work' }, 'no-permit'],
    ['who visits friends', { 'trip-purpose': 'visit' }, 'what-it-is'],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(aboutEta, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and no question is asked', () => {
    expect(walk(aboutEta, [{}, { 'trip-purpose': 'work' }])).toEqual({
      unreached: [],
      mostQuestions: 0,
    });
  });
});
