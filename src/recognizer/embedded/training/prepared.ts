import { LANGUAGES, type Language } from '../../../language/supported';
import { INTENTS } from '../../intents';
import { keptHashes, type HashGroups } from '../counted';
import { compileLexicon, type CompiledLexicon } from '../lexicon';
import { createTextFeatures, fillTextFeatures } from '../text-features';
import type { Corpus } from './corpus';

/** How many parts the phrases are divided into for out-of-fold scores. */
export const FOLDS = 4;

/** A phrase with its features, ready for training. */
export interface Prepared {
  readonly language: Language;
  readonly label: number;
  readonly fold: number;
  readonly surface: HashGroups;
  readonly concepts: HashGroups;
  readonly wordCount: number;
  readonly conceptCount: number;
}

export interface PreparedCorpus {
  readonly texts: readonly Prepared[];
  readonly lexicons: Readonly<Record<Language, CompiledLexicon>>;
}

/** Reads every phrase of a corpus into features; phrases of a label take turns over the folds. */
export function prepareCorpus(corpus: Corpus, lexicons: PreparedCorpus['lexicons']): PreparedCorpus {
  const features = createTextFeatures();
  const turns = new Map<string, number>();
  const texts = corpus.examples.map(({ text, language, intent }) => {
    const turn = turns.get(`${language} ${intent}`) ?? 0;
    turns.set(`${language} ${intent}`, turn + 1);
    fillTextFeatures(features, { text, language }, lexicons[language]);
    return {
      language,
      label: INTENTS.indexOf(intent),
      fold: turn % FOLDS,
      surface: features.surface.map(keptHashes),
      concepts: features.concepts.map(keptHashes),
      wordCount: features.wordCount,
      conceptCount: features.conceptCount,
    };
  });
  return { texts, lexicons };
}

/** The concepts of all lexicons, numbered by the order of their names. */
export function conceptNames(corpus: Corpus): readonly string[] {
  const names = new Set<string>();
  for (const language of LANGUAGES)
    for (const name of Object.keys(corpus.lexicons.get(language) ?? {})) names.add(name);
  return [...names].sort();
}

/** Compiles one language's lexicon of a corpus. */
export function lexiconOf(corpus: Corpus, language: Language, names: readonly string[]): CompiledLexicon {
  return compileLexicon(corpus.lexicons.get(language) ?? {}, names, language);
}
