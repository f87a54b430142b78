import { otherImmigrationService } from '../../dialogs/other-immigration-service.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('other-immigration-service', () => {
  test.each<[string, Answers, string]>([
    ['who wants a tourist visa', { 'service-wanted': 'visitor-visa' }, 'visitor-visa'],
    ['who only changes planes', { 'service-wanted': 'transit-visa' }, 'transit-visa'],
    ['a student', { 'service-wanted': 'study' }, 'study'],
    ['a nurse', { 'service-wanted': 'work' }, 'work'],
    ['a grandmother', { 'service-wanted': 'super-visa' }, 'super-visa'],
    ['who lost the PR card', { 'service-wanted': 'pr-card' }, 'pr-card'],
    ['who fled', { 'service-wanted': 'asylum' }, 'asylum'],
    ['with an old conviction', { 'service-wanted': 'inadmissible' }, 'inadmissible'],
    ['who is not sure', { 'service-wanted': 'unsure' }, 'another-matter'],
    [
      'who is not sure but said to come to study',
      { 'service-wanted': 'unsure', 'trip-purpose': 'study' },
      'study',
    ],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(otherImmigrationService, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and at most 1 question is asked', () => {
    expect(walk(otherImmigrationService)).toEqual({ unreached: [], mostQuestions: 1 });
  });
});
