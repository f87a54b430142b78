import { correctMistake } from '../../dialogs/correct-mistake.flow';
import type { Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('correct-mistake', () => {
  test.each<[string, Answers, string]>([
    [
      'with one digit of the passport number wrong',
      { 'mistake-item': 'passport-number' },
      'passport-number',
    ],
    [
      'with a wrong passport number after the approval',
      { 'mistake-item': 'passport-number', decision: 'approved' },
      'passport-number',
    ],
    ['with the wrong country', { 'mistake-item': 'passport-country' }, 'passport-country'],
    ['with a wrong nationality', { 'mistake-item': 'nationality' }, 'nationality'],
    ['with a wrong expiry date', { 'mistake-item': 'passport-dates' }, 'passport-dates'],
    [
      'with a misspelt name, still waiting',
      { 'mistake-item': 'name', 'application-state': 'sent' },
      'identity',
    ],
    [
      'with a wrong birth date, approved',
      { 'mistake-item': 'birth-date', 'application-state': 'decided' },
      'identity-decided',
    ],
    [
      'who said no to a background question by mistake',
      { 'mistake-item': 'background-answer', 'application-state': 'sent' },
      'background',
    ],
    [
      'the same, approved',
      { 'mistake-item': 'background-answer', decision: 'approved' },
      'background-decided',
    ],
    ['with a mistyped email', { 'mistake-item': 'email' }, 'email'],
    [
      'with a wrong travel date, still waiting',
      { 'mistake-item': 'travel-date', 'application-state': 'sent' },
      'minor',
    ],
    [
      'with a wrong travel date, approved',
      { 'mistake-item': 'travel-date', 'application-state': 'decided' },
      'minor-decided',
    ],
    [
      'who does not know the stage',
      { 'mistake-item': 'name', 'application-state': 'unsure' },
      'identity',
    ],
    ['who has not sent it', { 'application-state': 'not-sent' }, 'not-sent'],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(correctMistake, answers)).toBe(node);
  });

  test('every way ends, every outcome is reached, and at most 2 questions are asked', () => {
    expect(walk(correctMistake, [{}, { decision: 'approved' }])).toEqual({
      unreached: [],
      mostQuestions: 2,
    });
  });
});
