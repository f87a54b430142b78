import { clausesOf } from './clauses';
import type { Folded } from './fold';
import type { Lexicon } from './lexicon';
import type { Hit } from './meaning';
import { scan } from './scan';
import { CLASS, readText, wordsBetween, type ReadableText } from './text';

/** A text with everything that was found in it, before the parts are put together. */
export interface Reading {
  readonly lexicon: Lexicon;
  readonly text: ReadableText;
  readonly hits: readonly Hit[];
  readonly clauses: Uint16Array;
}

/** Reads a text once for all kinds of entities; stretches of the original that are hidden are not read. */
export function readMessage(folded: Folded, lexicon: Lexicon, hidden: readonly Range[]): Reading {
  const text = readText(folded, hidden);
  const hits = scan(text, lexicon.tables, lexicon.clitics);
  return { lexicon, text, hits, clauses: clausesOf(text, hits) };
}

/** The whole words between two stretches (an article written together with the second is none), or undefined when they overlap or a new clause begins between them. */
export function gapBetween(reading: Reading, first: Range, second: Range): number | undefined {
  if (first.end > second.start) return undefined;
  const last = reading.clauses[first.end - 1];
  if (last !== reading.clauses[second.start]) return undefined;
  const words = wordsBetween(reading.text, first.end, second.start);
  if (!reading.lexicon.spaced) return words / LETTERS_A_WORD;
  const { classes } = reading.text;
  const beginsInWord =
    words > 0 &&
    classes[second.start] === CLASS.letter &&
    classes[second.start - 1] === CLASS.letter;
  return beginsInWord ? words - 1 : words;
}

/** The same, where two stretches may share a word: "from the" and "the UK", 英国 and 国籍. */
export function gapOrShared(reading: Reading, first: Range, second: Range): number | undefined {
  const isShared = first.start < second.start && first.end > second.start && first.end < second.end;
  return isShared ? 0 : gapBetween(reading, first, second);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where words are not set apart, every letter counts; so many of them weigh as one word. */
const LETTERS_A_WORD = 2;
