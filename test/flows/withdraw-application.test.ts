import { withdrawApplication } from '../../dialogs/withdraw-application.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('withdraw-application', () => {
  test.each<[string, Answers, string]>([
    [
      'who applied twice',
      { 'application-state': 'sent', 'withdraw-reason': 'duplicate' },
      'duplicate',
    ],
    [
      'who made a mistake',
      { 'application-state': 'sent', 'withdraw-reason': 'mistake' },
      'mistake',
    ],
    ['whose trip is off', { 'application-state': 'sent', 'withdraw-reason': 'no-trip' }, 'no-trip'],
    [
      'with another reason',
      { 'application-state': 'unsure', 'withdraw-reason': 'other-reason' },
      'withdraw',
    ],
    ['who is approved', { decision: 'approved' }, 'decided'],
    ['who has not sent it', { 'application-state': 'not-sent' }, 'not-sent'],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(withdrawApplication, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and at most 2 questions are asked', () => {
    expect(walk(withdrawApplication, [{}, { decision: 'approved' }])).toEqual({
      unreached: [],
      mostQuestions: 2,
    });
  });
});
