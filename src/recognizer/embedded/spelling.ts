import type { Language } from '../../language/supported';
import { buildHashIndex, hashText, rowOf, type HashIndex } from './hash';

/** Known words of a language and their spellings with one letter left out, to find the word a typo was meant to be. */
export interface Spelling {
  readonly words: readonly string[];
  readonly shortest: number;
  /** Hash of a word → its place. */
  readonly known: HashIndex;
  /** Hash of a word less one letter → the place of the most frequent such word. */
  readonly shortened: HashIndex;
}

const WORD = 70;
const SHORTENED = 71;
/** Longer words are left as they are. */
const LONGEST = 24;

/** Builds the table from words in order of frequency; Chinese and Japanese, without words, and Korean, with its many endings, get none. */
export function createSpelling(words: readonly string[], language: Language): Spelling {
  const shortest = shortestOf(language);
  const correctable = words.filter((word) => word.length >= shortest - 1 && word.length <= LONGEST);
  const keys: number[] = [];
  const rows: number[] = [];
  correctable.forEach((word, row) => {
    for (const hash of shortenedHashes(word)) {
      keys.push(hash);
      rows.push(row);
    }
  });
  return {
    words: correctable,
    shortest,
    known: buildHashIndex(correctable.map((word) => hashText(word, WORD))),
    shortened: buildHashIndex(keys, rows),
  };
}

/** The known word one slip away from an unknown one, or the word itself. */
export function corrected(spelling: Spelling, word: string): string {
  if (word.length < spelling.shortest || word.length > LONGEST) return word;
  if (rowOf(spelling.known, hashText(word, WORD)) !== -1) return word;
  const missing = spelling.words[rowOf(spelling.shortened, hashText(word, SHORTENED))];
  if (missing !== undefined && isOneSlip(word, missing)) return missing;
  return nearest(spelling, word) ?? word;
}

function nearest(spelling: Spelling, word: string): string | undefined {
  let best: number | undefined;
  for (let at = 0; at < word.length; at += 1) {
    const shorter = word.slice(0, at) + word.slice(at + 1);
    const rows = [
      rowOf(spelling.known, hashText(shorter, WORD)),
      rowOf(spelling.shortened, hashText(shorter, SHORTENED)),
    ];
    for (const row of rows) {
      const candidate = spelling.words[row];
      if (candidate === undefined || (best !== undefined && row >= best)) continue;
      if (isOneSlip(word, candidate)) best = row;
    }
  }
  return best === undefined ? undefined : spelling.words[best];
}

/** One letter more, less, other, or two neighbours swapped. */
function isOneSlip(word: string, other: string): boolean {
  let start = 0;
  const shorter = Math.min(word.length, other.length);
  while (start < shorter && word[start] === other[start]) start += 1;
  const rest = word.slice(start);
  const otherRest = other.slice(start);
  if (rest.slice(1) === otherRest || rest === otherRest.slice(1)) return true;
  if (rest.slice(1) === otherRest.slice(1)) return true;
  return (
    rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2)
  );
}

function shortenedHashes(word: string): ReadonlySet<number> {
  return new Set(
    Array.from({ length: word.length }, (_, at) =>
      hashText(word.slice(0, at) + word.slice(at + 1), SHORTENED),
    ),
  );
}

function shortestOf(language: Language): number {
  switch (language) {
    case 'zh-Hans':
    case 'zh-Hant':
    case 'ja':
    case 'ko':
      return LONGEST + 1;
    default:
      return 5;
  }
}
