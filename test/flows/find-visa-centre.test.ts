import { findVisaCentre } from '../../dialogs/find-visa-centre.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('find-visa-centre', () => {
  test.each<[string, Answers, string]>([
    ['who wants an address', { 'centre-need': 'address' }, 'address'],
    ['without a computer', { 'centre-need': 'computer' }, 'computer'],
    ['without a scanner', { 'centre-need': 'scan' }, 'scan'],
    ['who wants to sit down with a person', { 'centre-need': 'help' }, 'help'],
    ['who was asked for fingerprints', { 'centre-need': 'fingerprints' }, 'fingerprints'],
    ['who is not sure', { 'centre-need': 'unsure' }, 'address'],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(findVisaCentre, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and at most 1 question is asked', () => {
    expect(walk(findVisaCentre)).toEqual({ unreached: [], mostQuestions: 1 });
  });
});
