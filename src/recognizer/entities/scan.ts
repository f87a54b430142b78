import { isDeepStrictEqual } from 'node:util';
import { lengthsAt, type FormTable } from './forms';
import type { Hit, Meaning } from './meaning';
import { CLASS, wordEnd, type ReadableText } from './text';

/** All forms found in a text, in order; of each layer the first and longest, without overlap. Linear in the length. */
export function scan(
  text: ReadableText,
  tables: readonly FormTable<Meaning>[],
  clitics: readonly string[],
): readonly Hit[] {
  const hits: Hit[] = [];
  const starts = new Set<number>();
  const taken = new Map<string, number>();
  for (let at = 0; at < text.text.length; at += 1) {
    if (isStart(text, at)) {
      starts.add(at);
      addCliticStarts({ text, at, clitics, starts });
    }
    const isChained = starts.has(at);
    if (!isChained && text.classes[at] !== CLASS.hangul) continue;
    for (const hit of hitsAt(text, tables, at)) {
      const isTooShort = !isChained && hit.end - at < 3;
      if (isTooShort || (taken.get(layerOf(hit.meaning)) ?? 0) > at) continue;
      hits.push(hit);
      starts.add(hit.end);
    }
    closeLayers(hits, at, taken);
  }
  return hits;
}

/** The matches that begin here, the longest of each layer. */
function hitsAt(
  text: ReadableText,
  tables: readonly FormTable<Meaning>[],
  start: number,
): readonly Hit[] {
  const found = tables.flatMap((table) => matchesAt(text, table, start));
  return found.filter(
    (hit, at) =>
      found.every((other) => !isLonger(other, hit)) &&
      !found.slice(0, at).some((other) => isDeepStrictEqual(other, hit)),
  );
}

function matchesAt(text: ReadableText, table: FormTable<Meaning>, start: number): readonly Hit[] {
  const lengths = lengthsAt(table, text.text, start);
  if (lengths.length === 0) return NONE;
  const found: Hit[] = [];
  for (const length of lengths) {
    const end = start + length;
    const known =
      end <= text.text.length ? table.meanings.get(text.text.slice(start, end)) : undefined;
    if (known === undefined) continue;
    if (isEnd(text, start, end))
      found.push(...known.exact.map((meaning) => ({ start, end, meaning })));
    found.push(...known.prefix.map((meaning) => ({ start, end: wordEnd(text, end), meaning })));
  }
  return found;
}

const NONE: readonly Hit[] = [];

/** Cues of the two sides do not hide each other. */
function layerOf(meaning: Meaning): string {
  return 'side' in meaning ? `${meaning.layer} ${meaning.side}` : meaning.layer;
}

function isLonger(other: Hit, hit: Hit): boolean {
  return other.end > hit.end && layerOf(other.meaning) === layerOf(hit.meaning);
}

function closeLayers(hits: readonly Hit[], start: number, taken: Map<string, number>): void {
  for (let at = hits.length - 1; at >= 0; at -= 1) {
    const hit = hits[at];
    if (hit === undefined || hit.start !== start) return;
    taken.set(layerOf(hit.meaning), hit.end);
  }
}

function isStart(text: ReadableText, at: number): boolean {
  const own = text.classes[at] ?? CLASS.gap;
  if (own === CLASS.han || own === CLASS.hiragana) return true;
  return own !== text.classes[at - 1] || own === CLASS.gap || own === CLASS.stop;
}

/** A form ends with its word; Han, hiragana and Hangul words may go on, a lone syllable may not. */
function isEnd(text: ReadableText, start: number, end: number): boolean {
  const last = text.classes[end - 1];
  const isWhole = text.classes[end] !== last;
  switch (last) {
    case CLASS.letter:
    case CLASS.digit:
    case CLASS.katakana:
      return isWhole;
    case CLASS.hangul:
      return (
        isWhole || end - start > 1 || FREE_BEFORE.includes(text.classes[start - 1] ?? CLASS.gap)
      );
    default:
      return true;
  }
}

/** After a digit or another found word a lone syllable is a unit or an ending. */
const FREE_BEFORE: readonly number[] = [CLASS.hangul, CLASS.digit];

function addCliticStarts(place: {
  readonly text: ReadableText;
  readonly at: number;
  readonly clitics: readonly string[];
  readonly starts: Set<number>;
}): void {
  if (place.text.classes[place.at] !== CLASS.letter) return;
  for (const clitic of place.clitics) {
    if (place.text.text.startsWith(clitic, place.at)) place.starts.add(place.at + clitic.length);
  }
}
