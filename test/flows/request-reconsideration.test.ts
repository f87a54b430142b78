import { requestReconsideration } from '../../dialogs/request-reconsideration.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('request-reconsideration', () => {
  test.each<[string, Answers, string]>([
    [
      'who is refused and has new proof',
      { decision: 'refused', 'refusal-reason': 'inadmissible', 'new-facts': 'yes' },
      'with-new-facts',
    ],
    [
      'who is refused and has nothing new',
      { decision: 'refused', 'refusal-reason': 'no-reason', 'new-facts': 'no' },
      'without-new-facts',
    ],
    [
      'who made a mistake',
      { decision: 'refused', 'refusal-reason': 'form-mistake' },
      'corrected-application',
    ],
    [
      'who sent no documents',
      { decision: 'refused', 'refusal-reason': 'missing-documents' },
      'complete-application',
    ],
    [
      'who needs a visa',
      { decision: 'refused', 'refusal-reason': 'wrong-document' },
      'visa-instead',
    ],
    [
      'whose eTA is cancelled and has new proof',
      { decision: 'cancelled', 'new-facts': 'yes' },
      'with-new-facts',
    ],
    ['whose eTA has expired', { decision: 'expired' }, 'apply-again'],
    ['who still waits', { decision: 'in-progress' }, 'no-decision-yet'],
    ['who is approved', { decision: 'approved' }, 'approved'],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(requestReconsideration, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and at most 3 questions are asked', () => {
    expect(walk(requestReconsideration)).toEqual({ unreached: [], mostQuestions: 3 });
  });
});
