import { understandDecision } from '../../dialogs/understand-decision.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('understand-decision', () => {
  test.each<[string, Answers, string]>([
    ['who is approved', { decision: 'approved' }, 'approved'],
    [
      'who is refused for a mistake',
      { decision: 'refused', 'refusal-reason': 'form-mistake' },
      'refused-for-mistake',
    ],
    [
      'who is refused as a visa is needed',
      { decision: 'refused', 'refusal-reason': 'wrong-document' },
      'refused-needs-visa',
    ],
    [
      'who is refused as inadmissible',
      { decision: 'refused', 'refusal-reason': 'inadmissible' },
      'refused-inadmissible',
    ],
    [
      'who is refused without a letter',
      { decision: 'refused', 'refusal-reason': 'unsure' },
      'refused-unknown',
    ],
    [
      'whose eTA ended with the passport',
      { decision: 'cancelled', 'cancellation-reason': 'passport-gone' },
      'cancelled-passport-gone',
    ],
    [
      'a Mexican whose eTA ended with the rules',
      { decision: 'cancelled', 'cancellation-reason': 'country-rules' },
      'cancelled-country-rules',
    ],
    [
      'a permanent resident whose eTA is cancelled',
      { decision: 'cancelled', holdings: 'permanent-resident' },
      'cancelled-resident',
    ],
    ['whose application is withdrawn', { decision: 'withdrawn' }, 'withdrawn'],
    ['who has seen nothing', { decision: 'none-yet' }, 'no-decision-seen'],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(understandDecision, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and at most 2 questions are asked', () => {
    expect(walk(understandDecision)).toEqual({ unreached: [], mostQuestions: 2 });
  });
});
