import { hashSeed, hashStep } from './hash';
import { pushHash, type HashList } from './hash-list';
import type { ConceptMatch } from './lexicon';

/** At most this many different concepts are paired, so that a long text stays cheap. */
const PAIRED_CONCEPTS = 40;

/** The different concepts said in a text, in ascending order. */
export function distinctConcepts(matches: readonly ConceptMatch[]): readonly number[] {
  return [...new Set(matches.map((match) => match.concept))].sort((a, b) => a - b);
}

/** One feature for each concept. */
export function conceptFeatures(concepts: readonly number[], into: HashList): void {
  for (const concept of concepts) pushHash(into, hashStep(hashSeed(30), concept));
}

/** One feature for each pair of concepts said together. */
export function conceptPairFeatures(concepts: readonly number[], into: HashList): void {
  const paired = Math.min(concepts.length, PAIRED_CONCEPTS);
  for (let first = 0; first < paired; first += 1) {
    const seed = hashStep(hashSeed(31), concepts[first] ?? 0);
    for (let second = first + 1; second < paired; second += 1)
      pushHash(into, hashStep(seed, concepts[second] ?? 0));
  }
}
