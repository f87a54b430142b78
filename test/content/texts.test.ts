import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FLOWS, questions } from '../../dialogs';
import type { QuestionKind } from '../../src/flow/types';
import { LANGUAGES, type Language } from '../../src/language/supported';
import { facts } from '../support/situation';

const LOCALES = join(__dirname, '..', '..', 'locales');
/** Files of a locale folder that hold no text to show. */
const NOT_TEXTS = ['entities.json', 'lexicon.json', 'glossary.json', 'countries.json'];
const MOST = { ask: 200, help: 260, choice: 60, title: 50, answer: 130, why: 330 };

/** The desk speaks the official languages only. */
const isDesk = (file: string) => file === 'desk.json';
const speaksDesk = (language: Language) => language === 'en' || language === 'fr';
const filesOf = (language: Language) =>
  readdirSync(join(LOCALES, language)).filter((file) => file.endsWith('.json'));
const textFilesOf = (language: Language) =>
  filesOf('en').filter(
    (file) => !NOT_TEXTS.includes(file) && (speaksDesk(language) || !isDesk(file)),
  );
const read = (language: Language, file: string): unknown =>
  JSON.parse(readFileSync(join(LOCALES, language, file), 'utf8'));

/** Every text under its path, lists by index. */
function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    flatten(inner, path ? `${path}.${key}` : key),
  );
}
const textsOf = (language: Language, file: string) => new Map(flatten(read(language, file)));
const all = (language: Language): [string, string][] =>
  textFilesOf(language).flatMap((file) =>
    [...textsOf(language, file)].map(([path, text]): [string, string] => [`${file}:${path}`, text]),
  );
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w[\w-]*)\}\}/g)].map((found) => found[1] ?? '').sort();
/** A list may be longer or shorter in another language; the rest of the path is the same. */
const shape = (path: string) => path.replace(/\.steps\.\d+$/, '.steps');

describe.each(LANGUAGES)('%s', (language) => {
  test('has the same files as English', () => {
    const needed = filesOf('en').filter((file) => speaksDesk(language) || !isDesk(file));
    expect(filesOf(language).sort()).toEqual(needed.sort());
  });

  test.each(textFilesOf(language))('%s has the same keys as English and no empty text', (file) => {
    const english = new Set([...textsOf('en', file).keys()].map(shape));
    const own = textsOf(language, file);
    expect(new Set([...own.keys()].map(shape))).toEqual(english);
    // The note that English and French are the official texts is for the other nine.
    const empty = [...own].filter(
      ([path, text]) => text.trim() === '' && path !== 'privacy.official',
    );
    expect(empty).toEqual([]);
  });

  test('uses only parameters that exist, and the same as English in each text', () => {
    const english = new Map(all('en'));
    const known = new Set([...facts.values.keys()].flatMap((id) => [id, `${id}Number`]));
    const differing = all(language).flatMap(([path, text]) => {
      const bare = (name: string) => name.replace(/Number$/, '');
      const own = placeholders(text).map(bare);
      const other = placeholders(english.get(path) ?? text).map(bare);
      const extra = own.filter((name) => !other.includes(name) && !known.has(name));
      const lost = other.filter((name) => !own.includes(name) && !path.includes('.steps.'));
      return extra.length + lost.length > 0 ? [`${path}: ${[...extra, ...lost].join(' ')}`] : [];
    });
    expect(differing).toEqual([]);
  });

  test('types no link, phone number, fee or year into a text', () => {
    const typed = all(language).filter(
      ([path, text]) =>
        !/^(web|desk)\.json/.test(path) &&
        /https?:|www\.|\$\s?\d|\d\s?\$|\b\d{3}-\d{3,4}\b|\b20\d\d\b/.test(text),
    );
    expect(typed.map(([path]) => path)).toEqual([]);
  });

  test('keeps questions, buttons and answers short', () => {
    const long = all(language).flatMap(([path, text]) => {
      const limit = limitOf(path);
      return limit !== undefined && text.length > limit
        ? [`${path} (${text.length} > ${limit})`]
        : [];
    });
    expect(long).toEqual([]);
  });
});

function limitOf(path: string): number | undefined {
  if (path.startsWith('fields.json')) return undefined;
  if (/^questions.*\.choices\./.test(path)) return MOST.choice;
  if (/^questions.*\.ask$/.test(path)) return MOST.ask;
  if (/^questions.*\.help$/.test(path)) return MOST.help;
  if (/:title$/.test(path) && !path.startsWith('web')) return MOST.title;
  if (/outcomes\..*\.answer$/.test(path)) return MOST.answer;
  return /outcomes\..*\.why$/.test(path) ? MOST.why : undefined;
}

describe('another language is really another language', () => {
  const latin = /^[\p{Script=Latin}\p{P}\p{N}\s{}$+|]+$/u;
  test.each(LANGUAGES.filter((language) => language !== 'en'))(
    '%s repeats no English sentence',
    (language) => {
      const english = new Map(all('en'));
      const same = all(language).filter(
        ([path, text]) =>
          english.get(path) === text &&
          text.split(' ').length > 3 &&
          /[a-z]{3}/.test(text) &&
          !path.includes('languageNames'),
      );
      expect(same.map(([path]) => path)).toEqual([]);
    },
  );

  test.each(
    LANGUAGES.filter((language) => ['ar', 'ja', 'ko', 'zh-Hans', 'zh-Hant'].includes(language)),
  )('%s has no sentence in Latin letters', (language) => {
    const stray = all(language).filter(
      ([path, text]) =>
        latin.test(text) &&
        /[a-z]/i.test(text.replace(/\{\{.*?\}\}/g, '')) &&
        text.split(' ').length > 3 &&
        !path.includes('languageNames'),
    );
    expect(stray.map(([path, text]) => `${path}: ${text}`)).toEqual([]);
  });
});

describe('every text that a flow needs is there', () => {
  test.each(LANGUAGES)('%s', (language) => {
    const texts = new Map(all(language).map(([path, text]) => [shape(path), text]));
    const needed = [
      ...Object.entries(questions).flatMap(([id, kind]: [string, QuestionKind]) => [
        ...['ask', 'help', 'short'].map((part) => `questions.json:${id}.${part}`),
        ...choicesOf(kind).map((choice) => `questions.json:${id}.choices.${choice}`),
      ]),
      ...FLOWS.flatMap((flow) => [
        `${flow.topic}.json:title`,
        ...Object.entries(flow.nodes).flatMap(([node, content]) =>
          'outcome' in content && !content.textsOf
            ? ['answer', 'why', 'steps'].map(
                (part) => `${flow.topic}.json:outcomes.${node}.${part}`,
              )
            : [],
        ),
      ]),
      ...facts.formFields.flatMap(({ id }) =>
        ['label', 'short', 'answer', 'why', 'steps'].map((part) => `fields.json:${id}.${part}`),
      ),
      ...[...facts.links.keys()].map((id) => `links.json:${id}`),
      ...[...facts.sources.keys()].map((id) => `sources.json:${id}`),
      ...facts.channels.map(({ id }) => `channels.json:${id}`),
    ];
    expect(needed.filter((path) => !texts.has(path))).toEqual([]);
  });
});

function choicesOf(kind: QuestionKind): readonly string[] {
  if (kind.kind === 'choice') return kind.choices;
  return kind.kind === 'elapsed' ? kind.buckets.map((bucket) => bucket.id) : [];
}
