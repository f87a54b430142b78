import { checkStatus } from '../../dialogs/check-status.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('check-status', () => {
  test.each<[string, Answers, string]>([
    ['who has seen “approved”', { decision: 'approved' }, 'approved'],
    ['who has seen “refused”', { decision: 'refused' }, 'refused'],
    [
      'who has not looked yet, a day after applying',
      { decision: 'none-yet', receipt: 'has-receipt', 'applied-when': 'within-decision-time' },
      'check-with-tool',
    ],
    [
      'who sees “in progress” after a day',
      { decision: 'in-progress', 'applied-when': 'within-decision-time' },
      'in-progress',
    ],
    [
      'who waits a day and flies tomorrow',
      {
        decision: 'in-progress',
        'applied-when': 'within-decision-time',
        'flight-when': 'flight-tomorrow',
      },
      'waiting-flight-near',
    ],
    [
      'who waits a week',
      {
        decision: 'none-yet',
        receipt: 'has-receipt',
        'applied-when': 'longer',
        'flight-when': 'later',
      },
      'overdue',
    ],
    [
      'who waits a week and flies today',
      { decision: 'in-progress', 'applied-when': 'longer', 'flight-when': 'flight-today' },
      'overdue-flight-near',
    ],
    [
      'who does not know when it was sent',
      { decision: 'in-progress', 'applied-when': 'unsure', 'flight-when': 'later' },
      'date-unknown',
    ],
    ['who has no receipt', { decision: 'none-yet', receipt: 'no-receipt' }, 'no-receipt'],
    ['whose application is not found', { decision: 'not-found' }, 'not-found'],
    ['who has not sent it', { 'application-state': 'not-sent' }, 'not-sent'],
    ['who sees “in progress” is asked since when', { decision: 'in-progress' }, '? applied-when'],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(checkStatus, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and at most 4 questions are asked', () => {
    expect(
      walk(checkStatus, [
        {},
        { 'flight-when': 'flight-today' },
        { 'application-state': 'not-sent' },
      ]),
    ).toEqual({ unreached: [], mostQuestions: 4 });
  });
});
