import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../src/language/supported';
import type { Texts } from '../../src/reply/texts';

/** Every text a conversation may name: by its key, or by language and key (`fr/patterns:welcome`). */
export type Wording = ReadonlyMap<string, string>;

const TEST_SENTENCES = join(__dirname, '..', 'conversations');

/** The wording of one language: the bot's texts, and the visitors' sentences of the other conversation tests. */
export function wordingOf(texts: Texts, language: Language): Wording {
  return new Map([
    ...LANGUAGES.flatMap((one) =>
      textsOf(texts, one).map(([key, text]): Pair => [`${one}/${key}`, text]),
    ),
    ...textsOf(texts, language),
    ...sentencesOf(language),
  ]);
}

/** The name of a text as a variable of Botium, whose names are word characters only. */
export const variableOf = (key: string) => `$${key.replace(/\W/g, '_')}`;

type Pair = readonly [string, string];

function textsOf(texts: Texts, language: Language): readonly Pair[] {
  return texts
    .namespaces(language)
    .flatMap((namespace) => leaves(texts.bundle(language, namespace), `${namespace}:`));
}

function leaves(value: unknown, path: string): readonly Pair[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    leaves(inner, path.endsWith(':') ? path + name : `${path}.${name}`),
  );
}

/** The first sentence of a conversation has its name, the ones after it a number too (`start-over.2`). */
function sentencesOf(language: Language): readonly Pair[] {
  const own: Readonly<Record<string, string>> = read(join(__dirname, 'own.json'));
  const all: Readonly<Record<string, readonly string[]>> = read(
    join(TEST_SENTENCES, `${language}.json`),
  );
  const numbered = Object.entries(all).flatMap(([id, sentences]) =>
    sentences.map((text, index): Pair => [index === 0 ? id : `${id}.${index + 1}`, text]),
  );
  return [...numbered, ['own:vague', own[language] ?? '']];
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
