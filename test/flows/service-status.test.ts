import { serviceStatus } from '../../dialogs/service-status.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('service-status', () => {
  test.each<[string, Answers, string]>([
    ['for whom it fails everywhere', { 'tried-elsewhere': 'yes' }, 'likely-outage'],
    [
      'for whom it fails everywhere before a flight',
      { 'tried-elsewhere': 'yes', 'flight-when': 'flight-tomorrow' },
      'flight-near',
    ],
    ['for whom it works on the phone', { 'tried-elsewhere': 'no' }, 'only-here'],
    ['who has not tried', { 'tried-elsewhere': 'unsure' }, 'try-elsewhere'],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(serviceStatus, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and at most 1 questions are asked', () => {
    expect(walk(serviceStatus, [{}, { 'flight-when': 'flight-today' }])).toEqual({
      unreached: [],
      mostQuestions: 1,
    });
  });
});
