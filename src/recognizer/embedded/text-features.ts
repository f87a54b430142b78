import type { Language } from '../../language/supported';
import { conceptFeatures, conceptPairFeatures, distinctConcepts } from './concepts';
import { characterFeatures, wordFeatures } from './features';
import { createHashList, type HashList } from './hash-list';
import type { CompiledLexicon } from './lexicon';
import { readText } from './reading';
import { findConcepts } from './scan';

/** All features of one text, in reused memory: valid until the next text is read. */
export interface TextFeatures {
  readonly surface: readonly HashList[];
  readonly concepts: readonly HashList[];
  wordCount: number;
  conceptCount: number;
}

/** Memory for the features of one text at a time. */
export function createTextFeatures(): TextFeatures {
  return {
    surface: [createHashList(), createHashList()],
    concepts: [createHashList(), createHashList()],
    wordCount: 0,
    conceptCount: 0,
  };
}

/** Reads a text and fills the features in. */
export function fillTextFeatures(
  features: TextFeatures,
  { text, language }: { readonly text: string; readonly language: Language },
  lexicon: CompiledLexicon,
): void {
  const reading = readText(text, language);
  const concepts = distinctConcepts(findConcepts(lexicon, reading.text));
  const [words, characters] = features.surface;
  const [singles, pairs] = features.concepts;
  for (const list of [...features.surface, ...features.concepts]) list.size = 0;
  if (words) wordFeatures(reading, language, words);
  if (characters) characterFeatures(reading, language, characters);
  if (singles) conceptFeatures(concepts, singles);
  if (pairs) conceptPairFeatures(concepts, pairs);
  features.wordCount = reading.words.length;
  features.conceptCount = concepts.length;
}
