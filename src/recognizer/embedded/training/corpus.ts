import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../../language/supported';
import { INTENTS, type Intent } from '../../intents';
import type { Lexicon } from '../lexicon';

/** One phrase of the training texts. */
export interface Example {
  readonly text: string;
  readonly intent: Intent;
  readonly language: Language;
}

/** All that the recognizer is trained from. */
export interface Corpus {
  readonly examples: readonly Example[];
  readonly lexicons: ReadonlyMap<Language, Lexicon>;
}

const utterancesSchema = z.object({ intent: z.enum(INTENTS), utterances: z.array(z.string()) });
const lexiconSchema = z.record(z.string(), z.array(z.string()));

/** Reads the phrases and concept lexicons of all languages. */
export function readCorpus(localesDirectory: string): Corpus {
  return {
    examples: LANGUAGES.flatMap((language) => readExamples(localesDirectory, language)),
    lexicons: new Map(
      LANGUAGES.map((language) => [language, readLexicon(localesDirectory, language)]),
    ),
  };
}

/** The files a corpus is read from, in a fixed order. */
export function corpusFiles(localesDirectory: string): readonly string[] {
  return LANGUAGES.flatMap((language) => [
    join(localesDirectory, language, 'lexicon.json'),
    ...utteranceFiles(localesDirectory, language),
  ]).filter((path) => existsSync(path));
}

function readExamples(localesDirectory: string, language: Language): readonly Example[] {
  return utteranceFiles(localesDirectory, language).flatMap((path) => {
    const { intent, utterances } = utterancesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return utterances.map((text) => ({ text, intent, language }));
  });
}

function readLexicon(localesDirectory: string, language: Language): Lexicon {
  const path = join(localesDirectory, language, 'lexicon.json');
  return existsSync(path) ? lexiconSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
}

function utteranceFiles(localesDirectory: string, language: Language): readonly string[] {
  const directory = join(localesDirectory, language, 'utterances');
  if (!existsSync(directory)) return [];
  const files = readdirSync(directory).filter((name) => name.endsWith('.json'));
  return files.sort().map((name) => join(directory, name));
}
