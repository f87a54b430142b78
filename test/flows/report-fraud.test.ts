import { reportFraud } from '../../dialogs/report-fraud.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('report-fraud', () => {
  test.each<[string, Answers, string]>([
    ['who paid a private site', { 'fraud-kind': 'paid-other-site' }, 'paid-other-site'],
    ['who doubts a website', { 'fraud-kind': 'check-site' }, 'check-site'],
    ['who got a strange text', { 'fraud-kind': 'suspicious-message' }, 'suspicious-message'],
    ['who sent a passport scan', { 'fraud-kind': 'shared-data' }, 'shared-data'],
    ['who paid a helper', { 'fraud-kind': 'paid-helper' }, 'paid-helper'],
    ['who is not sure', { 'fraud-kind': 'unsure' }, 'check-site'],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(reportFraud, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and at most 1 question is asked', () => {
    expect(walk(reportFraud)).toEqual({ unreached: [], mostQuestions: 1 });
  });
});
