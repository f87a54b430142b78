import { processingTime } from '../../dialogs/processing-time.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('processing-time', () => {
  test.each<[string, Answers, string]>([
    ['who just asks', {}, 'usual'],
    ['who flies today', { 'flight-when': 'flight-today' }, 'flight-near'],
    ['who has waited a week', { 'applied-when': 'longer' }, 'longer-than-usual'],
    [
      'who has waited a week and flies tomorrow',
      { 'applied-when': 'longer', 'flight-when': 'flight-tomorrow' },
      'flight-near',
    ],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(processingTime, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and at most 0 questions are asked', () => {
    expect(
      walk(processingTime, [
        {},
        { 'flight-when': 'flight-tomorrow' },
        { 'applied-when': 'longer' },
      ]),
    ).toEqual({ unreached: [], mostQuestions: 0 });
  });
});
