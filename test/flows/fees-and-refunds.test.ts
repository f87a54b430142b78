import { feesAndRefunds } from '../../dialogs/fees-and-refunds.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('fees-and-refunds', () => {
  test.each<[string, Answers, string]>([
    ['who asks the price', { 'fee-matter': 'price' }, 'price'],
    ['with a JCB card', { 'fee-matter': 'cards' }, 'cards'],
    ['who was charged twice', { 'fee-matter': 'charged-twice' }, 'charged-twice'],
    ['who no longer travels', { 'fee-matter': 'refund' }, 'refund'],
    ['who needs an invoice', { 'fee-matter': 'proof-of-payment' }, 'proof-of-payment'],
    ['whom a website charged more', { 'fee-matter': 'other-site' }, 'other-site'],
    ['who is not sure', { 'fee-matter': 'unsure' }, 'price'],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(feesAndRefunds, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and at most 1 question is asked', () => {
    expect(walk(feesAndRefunds)).toEqual({ unreached: [], mostQuestions: 1 });
  });
});
