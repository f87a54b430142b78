import { getEtaNumber } from '../../dialogs/get-eta-number.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('get-eta-number', () => {
  test.each<[string, Answers, string]>([
    ['who got it with a study permit', { 'permit-holder': 'yes' }, 'on-permit-letter'],
    ['whose eTA is approved', { decision: 'approved', 'permit-holder': 'no' }, 'in-approval-email'],
    [
      'whose application is decided',
      { 'permit-holder': 'no', 'application-state': 'decided' },
      'in-approval-email',
    ],
    ['who still waits', { 'permit-holder': 'no', 'application-state': 'sent' }, 'not-yet'],
    ['who has not applied', { 'application-state': 'not-sent' }, 'not-applied'],
    ['who was refused', { decision: 'refused', 'permit-holder': 'no' }, 'no-valid-number'],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(getEtaNumber, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and at most 2 questions are asked', () => {
    expect(
      walk(getEtaNumber, [{}, { decision: 'refused' }, { 'application-state': 'not-sent' }]),
    ).toEqual({ unreached: [], mostQuestions: 2 });
  });
});
