import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../src/language/supported';

const LOCALES = join(__dirname, '..', '..', 'locales');
const NOT_TEXTS = ['entities', 'lexicon', 'glossary', 'countries', 'desk', 'web', 'sign-in'];
/** Terms that name one thing, so that each language can say it with one word; a pronoun may stand for it now and then. */
const FIXED = [
  'eta',
  'passport',
  'visitor-visa',
  'transit-visa',
  'green-card',
  'web-form',
  'application',
  'secure-account',
  'receipt',
  'airline',
  'queue',
];
const AT_LEAST = 2 / 3;

const read = (language: Language, name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(LOCALES, language, `${name}.json`), 'utf8'));
const names = readdirSync(join(LOCALES, 'en'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''))
  .filter((name) => !NOT_TEXTS.includes(name));

/** Every text under its path; a list is one text, for languages cut it differently. */
function flatten(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return [[path, value.join('\n')]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, `${path}.${key}`));
}
const textsOf = (language: Language) =>
  new Map(names.flatMap((name) => flatten(read(language, name), name)));
const termsOf = (language: Language) => new Map(flatten(read(language, 'glossary')['terms'], ''));

const english = textsOf('en');
const englishTerms = termsOf('en');

describe.each(LANGUAGES)('%s', (language) => {
  const own = textsOf(language);
  const terms = termsOf(language);

  test('has a word for every term of the glossary', () => {
    expect([...terms.keys()]).toEqual([...englishTerms.keys()]);
    expect([...terms.values()].filter((term) => term.trim() === '')).toEqual([]);
  });

  test.each(FIXED)('says %s with its one word', (term) => {
    const [here, there] = [terms, englishTerms].map((all) => all.get(`.${term}`)?.toLowerCase());
    const spoken = new RegExp(`\\b${there}`, 'i');
    const paths = [...english].filter(([, text]) => spoken.test(text)).map(([path]) => path);
    const same = paths.filter((path) =>
      own
        .get(path)
        ?.toLowerCase()
        .includes(here ?? '\0'),
    );
    expect(paths.length).toBeGreaterThan(3);
    expect(same.length / paths.length).toBeGreaterThanOrEqual(AT_LEAST);
  });
});
