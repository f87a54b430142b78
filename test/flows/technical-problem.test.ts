import { technicalProblem } from '../../dialogs/technical-problem.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('technical-problem', () => {
  test.each<[string, Answers, string]>([
    ['whose page stays white', { symptom: 'page-not-loading' }, '? tried-elsewhere'],
    [
      'whose page stays white everywhere',
      { symptom: 'page-not-loading', 'tried-elsewhere': 'yes' },
      'site-down',
    ],
    [
      'whose page stays white in one browser',
      { symptom: 'page-not-loading', 'tried-elsewhere': 'no' },
      'try-elsewhere',
    ],
    ['whose form timed out', { symptom: 'time-out' }, 'time-out'],
    ['whose postal code is refused', { symptom: 'field-rejected' }, 'field-rejected'],
    ['whose card is declined', { symptom: 'payment-declined' }, 'payment-declined'],
    [
      'who paid and sees the charge',
      { symptom: 'paid-no-receipt', 'charge-visible': 'yes' },
      'charged-no-receipt',
    ],
    [
      'who paid and sees no charge',
      { symptom: 'paid-no-receipt', 'charge-visible': 'no' },
      'not-charged',
    ],
    [
      'who cannot see the statement',
      { symptom: 'paid-no-receipt', 'charge-visible': 'unsure' },
      'charge-unknown',
    ],
    [
      'who waits an hour for the email',
      { symptom: 'no-email', 'applied-when': 'within-decision-time' },
      'no-email-yet',
    ],
    [
      'who waits a week for the email',
      { symptom: 'no-email', 'applied-when': 'longer' },
      'no-email-late',
    ],
    ['at the airport', { symptom: 'payment-declined', 'flight-when': 'at-airport' }, 'urgent'],
    ['with some other trouble', { symptom: 'unsure' }, 'other-trouble'],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(technicalProblem, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and at most 2 questions are asked', () => {
    expect(walk(technicalProblem, [{}, { 'flight-when': 'at-airport' }])).toEqual({
      unreached: [],
      mostQuestions: 2,
    });
  });
});
