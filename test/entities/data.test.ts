import path from 'node:path';
import { LANGUAGES } from '../../src/language/supported';
import { entityDataSchema } from '../../src/recognizer/entities/data';
import { loadExtractor, readEntityData } from '../../src/recognizer/entities/load';

const LOCALES = path.join(__dirname, '../../locales');
const extractor = loadExtractor(LOCALES);
const english = readEntityData(LOCALES, 'en');

test('the countries are those with a passport of their own, and the territories', () => {
  expect(Object.keys(english.countries).length).toBeGreaterThanOrEqual(250);
});

describe.each(LANGUAGES)('the words of %s', (language) => {
  const data = readEntityData(LOCALES, language);

  test('name the same countries, slots, values, languages and fields as English', () => {
    expect(Object.keys(data.countries)).toEqual(Object.keys(english.countries));
    expect(valuesOf(data.slots)).toEqual(valuesOf(english.slots));
    expect(Object.keys(data.languages).sort()).toEqual(Object.keys(english.languages).sort());
    expect(Object.keys(data.formFields)).toEqual(Object.keys(english.formFields));
  });

  test('have a form for every value and field', () => {
    const lists = [
      ...Object.values(data.slots).flatMap((values) => Object.values(values)),
      ...Object.values(data.formFields),
    ];
    expect(lists.filter((forms) => forms.length === 0)).toEqual([]);
  });

  test('find every country by its official name', () => {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    const missed = Object.keys(data.countries).filter((iso2) => {
      const found = extractor.extractEntities({
        text: names.of(iso2) ?? '',
        language,
        now: new Date(),
      });
      return !found.some((entity) => entity.kind === 'country' && entity.iso2 === iso2);
    });
    expect(missed).toEqual([]);
  });
});

test('a file of another shape stops the start', () => {
  expect(entityDataSchema.safeParse({ ...english, surprise: [] }).success).toBe(false);
});

function valuesOf(slots: Readonly<Record<string, Readonly<Record<string, unknown>>>>) {
  return Object.entries(slots)
    .map(([slot, values]) => `${slot}: ${Object.keys(values).sort().join(' ')}`)
    .sort();
}
