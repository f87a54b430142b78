import type { Language } from '../../language/supported';
import { cognateFeatures } from './cognates';
import {
  conceptFeatures,
  conceptOrderFeatures,
  conceptPairFeatures,
  distinctConcepts,
} from './concepts';
import { characterFeatures, wordFeatures } from './features';
import { createHashList, type HashList } from './hash-list';
import type { LanguageModel } from './model';
import { mended, readText } from './reading';
import { findConcepts } from './scan';

/** All features of one text, in reused memory: valid until the next text is read. */
export interface TextFeatures {
  /** Of this language alone: words, character sequences. */
  readonly surface: readonly [HashList, HashList];
  /** Of all languages: concepts, their pairs, their order, cognates. */
  readonly shared: readonly [HashList, HashList, HashList, HashList];
  wordCount: number;
  conceptCount: number;
}

/** Memory for the features of one text at a time. */
export function createTextFeatures(): TextFeatures {
  return {
    surface: [createHashList(), createHashList()],
    shared: [createHashList(), createHashList(), createHashList(), createHashList()],
    wordCount: 0,
    conceptCount: 0,
  };
}

/** Reads a text and fills the features in. */
export function fillTextFeatures(
  features: TextFeatures,
  { text, language }: { readonly text: string; readonly language: Language },
  { lexicon, spelling }: Pick<LanguageModel, 'lexicon' | 'spelling'>,
): void {
  const reading = mended(readText(text, language), spelling);
  const matches = findConcepts(lexicon, reading.text);
  const concepts = distinctConcepts(matches);
  const [words, characters] = features.surface;
  const [singles, pairs, order, cognates] = features.shared;
  for (const list of [...features.surface, ...features.shared]) list.size = 0;
  wordFeatures(reading, language, words);
  characterFeatures(reading, language, characters);
  conceptFeatures(concepts, singles);
  conceptPairFeatures(concepts, pairs);
  conceptOrderFeatures(matches, order);
  cognateFeatures(reading, cognates);
  features.wordCount = reading.words.length;
  features.conceptCount = concepts.length;
}
