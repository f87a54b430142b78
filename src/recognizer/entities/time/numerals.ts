import { hitsOf, type Hit } from '../meaning';
import type { Reading } from '../reading';
import { CLASS } from '../text';

/** A number in a text, in digits or words. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly isWord: boolean;
  readonly isOrdinal: boolean;
}

/** All numbers of a text in order: digits (also with a decimal part), number words, ordinals. */
export function numeralsOf(reading: Reading): readonly Numeral[] {
  const words = hitsOf(reading.hits, 'number').map((hit) => ({
    ...rangeOf(hit),
    ...hit.meaning,
    isWord: true,
  }));
  const ordinals = words.filter((word) => word.isOrdinal);
  const digits = digitNumbers(reading).filter(
    (number) => !ordinals.some((ordinal) => overlap(ordinal, number)),
  );
  const plain = words.filter(
    (word) => word.isOrdinal || !ordinals.some((ordinal) => overlap(ordinal, word)),
  );
  return [...digits, ...plain].sort((a, b) => a.start - b.start);
}

/** Do two stretches share a place? */
export function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function digitNumbers({ text }: Reading): readonly Numeral[] {
  return Array.from(text.text.matchAll(/\d{1,9}(?:[.,]\d{1,2}(?!\d))?/g))
    .filter((match) => text.classes[match.index - 1] !== CLASS.digit)
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      value: Number(match[0].replace(',', '.')),
      isWord: false,
      isOrdinal: false,
    }));
}

function rangeOf(hit: Hit): Stretch {
  return { start: hit.start, end: hit.end };
}
