import { submitDocuments } from '../../dialogs/submit-documents.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('submit-documents', () => {
  test.each<[string, Answers, string]>([
    [
      'who saw “action required”',
      { decision: 'action-required', 'document-matter': 'how-to-send' },
      'how-to-send',
    ],
    [
      'who was asked and has no scanner',
      { 'documents-asked': 'asked', 'document-matter': 'format' },
      'format',
    ],
    [
      'who needs another week',
      { 'documents-asked': 'asked', 'document-matter': 'more-time' },
      'more-time',
    ],
    [
      'who is too late',
      { 'documents-asked': 'asked', 'document-matter': 'deadline-missed' },
      'deadline-missed',
    ],
    [
      'who cannot sign in',
      { 'documents-asked': 'asked', 'document-matter': 'cannot-sign-in' },
      'cannot-sign-in',
    ],
    ['whom nobody asked', { 'documents-asked': 'not-asked' }, 'not-asked'],
    ['who is not sure', { 'documents-asked': 'unsure' }, 'find-request'],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(submitDocuments, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and at most 2 questions are asked', () => {
    expect(walk(submitDocuments, [{}, { decision: 'action-required' }])).toEqual({
      unreached: [],
      mostQuestions: 2,
    });
  });
});
