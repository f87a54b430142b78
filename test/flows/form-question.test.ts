import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { formQuestion } from '../../dialogs/form-question.flow';
import { facts, type Answers } from '../support/situation';
import { nodeAfter, walk } from '../support/walk';

describe('form-question', () => {
  test.each<[string, Answers, string]>([
    ['who named the field', { 'form-field': 'surname' }, 'field'],
    [
      'who browses to the field',
      { 'form-section': 'background', 'form-field': 'criminal' },
      'field',
    ],
    ['who chose a part', { 'form-section': 'passport' }, '? form-field'],
    ['who does not know the part', { 'form-section': 'unsure' }, 'field-not-found'],
    [
      'who does not find the field',
      { 'form-section': 'travel', 'form-field': 'unsure' },
      'field-not-found',
    ],
    ['who has said nothing yet', {}, '? form-section'],
  ])('%s', (_who, answers, node) => {
    expect(nodeAfter(formQuestion, answers)).toBe(node);
  });

  test('every field of the form is found in its section', () => {
    for (const { id, section } of facts.formFields)
      expect(nodeAfter(formQuestion, { 'form-section': section, 'form-field': id })).toBe('field');
    expect(facts.formFields).toHaveLength(77);
  });

  test.each(['en', 'fr'])('every field has its texts in %s', (language) => {
    const texts = readTexts(language);
    expect(Object.keys(texts)).toEqual(facts.formFields.map(({ id }) => id));
    for (const field of Object.values(texts)) {
      expect(field.answer.length).toBeLessThanOrEqual(100);
      expect(field.why.length).toBeLessThanOrEqual(200);
      expect(field.steps.length).toBeGreaterThanOrEqual(2);
    }
  });

  test('every way ends, every outcome is reached, and at most 2 questions are asked', () => {
    expect(walk(formQuestion)).toEqual({ unreached: [], mostQuestions: 2 });
  });
});

const fieldTexts = z.record(
  z.string(),
  z.object({ label: z.string(), answer: z.string(), why: z.string(), steps: z.array(z.string()) }),
);

function readTexts(language: string): z.infer<typeof fieldTexts> {
  const file = join(__dirname, '..', '..', 'locales', language, 'fields.json');
  return fieldTexts.parse(JSON.parse(readFileSync(file, 'utf8')));
}
