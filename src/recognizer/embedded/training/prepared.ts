import { LANGUAGES, type Language } from '../../../language/supported';
import { INTENTS } from '../../intents';
import { keptHashes, type HashGroups } from '../counted';
import { compileLexicon, type CompiledLexicon } from '../lexicon';
import { readText } from '../reading';
import { createSpelling, type Spelling } from '../spelling';
import { createTextFeatures, fillTextFeatures } from '../text-features';
import type { Corpus } from './corpus';

/** How many parts the phrases are divided into for out-of-fold scores. */
export const FOLDS = 3;

/** A phrase with its features, ready for training. */
export interface Prepared {
  readonly language: Language;
  readonly label: number;
  readonly fold: number;
  readonly surface: HashGroups;
  readonly shared: HashGroups;
  readonly wordCount: number;
  readonly conceptCount: number;
}

/** The words of each language: its concepts' forms, and its spellings. */
export type Vocabularies = Readonly<
  Record<Language, { readonly lexicon: CompiledLexicon; readonly spelling: Spelling }>
>;

/** Reads every phrase of a corpus into features; phrases of a label take turns over the folds. */
export function prepareCorpus(corpus: Corpus, vocabularies: Vocabularies): readonly Prepared[] {
  const features = createTextFeatures();
  const turns = new Map<string, number>();
  return corpus.examples.map(({ text, language, intent }) => {
    const turn = turns.get(`${language} ${intent}`) ?? 0;
    turns.set(`${language} ${intent}`, turn + 1);
    fillTextFeatures(features, { text, language }, vocabularies[language]);
    return {
      language,
      label: INTENTS.indexOf(intent),
      fold: turn % FOLDS,
      surface: features.surface.map(keptHashes),
      shared: features.shared.map(keptHashes),
      wordCount: features.wordCount,
      conceptCount: features.conceptCount,
    };
  });
}

/** The concepts of all lexicons, numbered by the order of their names. */
export function conceptNames(corpus: Corpus): readonly string[] {
  const names = new Set<string>();
  for (const language of LANGUAGES)
    for (const name of Object.keys(corpus.lexicons.get(language) ?? {})) names.add(name);
  return [...names].sort();
}

/** Compiles one language's lexicon of a corpus. */
export function lexiconOf(
  corpus: Corpus,
  language: Language,
  names: readonly string[],
): CompiledLexicon {
  return compileLexicon(corpus.lexicons.get(language) ?? {}, names, language);
}

/** A word of the phrases is known from this many occurrences on; words of the lexicon always are. */
const KNOWN_FROM = 2;

/** The known words of one language of a corpus, the most frequent first. */
export function spellingOf(corpus: Corpus, language: Language): Spelling {
  const counts = new Map<string, number>();
  const count = (text: string, times: number): void => {
    for (const word of readText(text, language).words)
      counts.set(word, (counts.get(word) ?? 0) + times);
  };
  for (const example of corpus.examples) if (example.language === language) count(example.text, 1);
  for (const forms of Object.values(corpus.lexicons.get(language) ?? {}))
    for (const form of forms) if (!form.endsWith('*')) count(form, KNOWN_FROM);
  const known = [...counts].filter(([word, times]) => times >= KNOWN_FROM && !/\d/u.test(word));
  known.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return createSpelling(
    known.map(([word]) => word),
    language,
  );
}
