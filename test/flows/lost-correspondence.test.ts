import { lostCorrespondence } from '../../dialogs/lost-correspondence.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('lost-correspondence', () => {
  test.each<[string, Answers, string]>([
    ['who lost the receipt', { 'lost-message': 'receipt', 'mailbox-open': 'yes' }, 'receipt'],
    ['who lost the approval', { 'lost-message': 'approved', 'mailbox-open': 'yes' }, 'approval'],
    ['who lost the refusal', { 'lost-message': 'refused', 'mailbox-open': 'yes' }, 'refusal'],
    [
      'who lost a request for documents',
      { 'lost-message': 'action-required', 'mailbox-open': 'yes' },
      'request',
    ],
    [
      'whose mailbox is closed',
      { 'lost-message': 'approved', 'mailbox-open': 'no' },
      'mailbox-lost',
    ],
    [
      'who does not know which message',
      { 'lost-message': 'unsure', 'mailbox-open': 'unsure' },
      'other-message',
    ],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(lostCorrespondence, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and at most 2 questions are asked', () => {
    expect(walk(lostCorrespondence)).toEqual({ unreached: [], mostQuestions: 2 });
  });
});
