import { processingDelay } from '../../dialogs/processing-delay.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('processing-delay', () => {
  test.each<[string, Answers, string]>([
    [
      'who waits four days with a receipt, flight next month',
      { 'applied-when': 'longer', receipt: 'has-receipt', 'flight-when': 'later' },
      'overdue',
    ],
    [
      'who waits four days and flies tomorrow',
      { 'applied-when': 'longer', receipt: 'has-receipt', 'flight-when': 'flight-tomorrow' },
      'overdue-flight-near',
    ],
    [
      'who waits since this morning',
      { 'applied-when': 'within-decision-time', receipt: 'has-receipt' },
      'within-time',
    ],
    [
      'who waits since this morning and flies today',
      {
        'applied-when': 'within-decision-time',
        receipt: 'has-receipt',
        'flight-when': 'flight-today',
      },
      'within-time-flight-near',
    ],
    [
      'without receipt',
      { 'applied-when': 'longer', receipt: 'no-receipt', 'flight-when': 'later' },
      'no-receipt',
    ],
    [
      'without receipt at the airport',
      {
        'applied-when': 'within-decision-time',
        receipt: 'no-receipt',
        'flight-when': 'at-airport',
      },
      'no-receipt-flight-near',
    ],
    ['who does not know since when', { 'applied-when': 'unsure' }, 'date-unknown'],
    ['who is asked for documents', { decision: 'action-required' }, 'documents-asked'],
    [
      'unsure of the flight, after four days',
      { 'applied-when': 'longer', receipt: 'has-receipt', 'flight-when': 'unsure' },
      'overdue',
    ],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(processingDelay, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and at most 3 questions are asked', () => {
    expect(
      walk(processingDelay, [
        {},
        { 'flight-when': 'flight-today' },
        { decision: 'action-required' },
        { 'application-state': 'not-sent' },
      ]),
    ).toEqual({ unreached: [], mostQuestions: 3 });
  });
});
