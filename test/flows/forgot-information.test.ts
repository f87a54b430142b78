import { forgotInformation } from '../../dialogs/forgot-information.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('forgot-information', () => {
  test.each<[string, Answers, string]>([
    [
      'who left out a conviction, before the decision',
      { 'forgotten-item': 'background-answer', 'application-state': 'sent' },
      'background',
    ],
    [
      'who left out a conviction and is approved',
      { 'forgotten-item': 'background-answer', decision: 'approved' },
      'background-decided',
    ],
    [
      'who left out a second nationality',
      { 'forgotten-item': 'nationality', 'application-state': 'sent' },
      'identity',
    ],
    [
      'who left out a given name and is approved',
      { 'forgotten-item': 'name', 'application-state': 'decided' },
      'identity-decided',
    ],
    ['who left out the job', { 'forgotten-item': 'job', 'application-state': 'sent' }, 'minor'],
    [
      'who left out the flat number and is approved',
      { 'forgotten-item': 'address', 'application-state': 'decided' },
      'minor-decided',
    ],
    ['who has not sent it', { 'application-state': 'not-sent' }, 'not-sent'],
    ['who does not know what it was', { 'forgotten-item': 'unsure' }, 'item-unknown'],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(forgotInformation, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and at most 2 questions are asked', () => {
    expect(walk(forgotInformation, [{}, { decision: 'approved' }])).toEqual({
      unreached: [],
      mostQuestions: 2,
    });
  });
});
