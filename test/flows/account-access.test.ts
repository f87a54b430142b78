import { accountAccess } from '../../dialogs/account-access.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('account-access', () => {
  test.each<[string, Answers, string]>([
    ['who only wants to apply', { 'documents-asked': 'not-asked' }, 'no-account-needed'],
    [
      'who saw “action required” and has no account',
      { decision: 'action-required', 'account-problem': 'new-account' },
      'new-account',
    ],
    [
      'who forgot the password',
      { 'documents-asked': 'asked', 'account-problem': 'forgot-sign-in' },
      'forgot-sign-in',
    ],
    ['who gets no code', { 'documents-asked': 'asked', 'account-problem': 'no-code' }, 'no-code'],
    ['who is locked out', { 'documents-asked': 'asked', 'account-problem': 'locked' }, 'locked'],
    [
      'who does not see the application',
      { 'documents-asked': 'asked', 'account-problem': 'not-listed' },
      'link-application',
    ],
    [
      'who does not know what is wrong',
      { 'documents-asked': 'unsure', 'account-problem': 'unsure' },
      'other-account-trouble',
    ],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(accountAccess, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and at most 2 questions are asked', () => {
    expect(walk(accountAccess, [{}, { decision: 'action-required' }])).toEqual({
      unreached: [],
      mostQuestions: 2,
    });
  });
});
