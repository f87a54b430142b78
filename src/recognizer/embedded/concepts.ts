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

/** Which concept follows which, which comes first and which last; forms inside a longer form do not count. */
export function conceptOrderFeatures(matches: readonly ConceptMatch[], into: HashList): void {
  const longest = longestMatches(matches);
  longest.forEach(({ concept }, position) => {
    const next = longest[position + 1];
    if (position === 0) pushHash(into, hashStep(hashSeed(37), concept));
    pushHash(
      into,
      next
        ? hashStep(hashStep(hashSeed(36), concept), next.concept)
        : hashStep(hashSeed(38), concept),
    );
  });
}

/** Matches come by start, shorter first: a match is inside another when an earlier start or the same start reaches as far. */
function longestMatches(matches: readonly ConceptMatch[]): readonly ConceptMatch[] {
  const sorted = [...matches].sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = { start: -1, end: -1 };
  return sorted.filter(({ start, end }) => {
    const isInside = end <= reached.end && (start !== reached.start || end !== reached.end);
    if (!isInside) reached = { start, end };
    return !isInside;
  });
}
