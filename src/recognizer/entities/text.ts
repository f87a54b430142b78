import { spanOf, type Folded } from './fold';
import { matchable } from './forms';

/** A text prepared for finding words in it; every array has one entry a unit of the folded text. */
export interface ReadableText {
  readonly folded: Folded;
  /** The folded text with spaces for hyphens and apostrophes. */
  readonly text: string;
  readonly classes: Uint8Array;
  /** How many words begin before each unit; one entry more than units. */
  readonly words: Uint16Array;
}

/** What a unit is; Han, kana and Hangul words stand together without spaces. */
export const CLASS = {
  gap: 0,
  letter: 1,
  digit: 2,
  han: 3,
  hiragana: 4,
  katakana: 5,
  hangul: 6,
  stop: 7,
} as const;

/** Classes and word counts of a folded text; hidden stretches of the original are blanked out. */
export function readText(
  folded: Folded,
  hidden: readonly { readonly start: number; readonly end: number }[],
): ReadableText {
  const text = blanked(folded, hidden);
  const classes = new Uint8Array(text.length + 1);
  const words = new Uint16Array(text.length + 2);
  for (let at = 0; at < text.length; at += 1) {
    classes[at] = classOf(text, at, folded);
    words[at + 1] = (words[at] ?? 0) + (beginsWord(classes, at) ? 1 : 0);
  }
  words[text.length + 1] = words[text.length] ?? 0;
  return { folded, text, classes, words };
}

/** How many words begin between two places. */
export function wordsBetween(text: ReadableText, from: number, to: number): number {
  return (text.words[to] ?? 0) - (text.words[from] ?? 0);
}

/** Where the word that a place lies in ends. */
export function wordEnd(text: ReadableText, from: number): number {
  let end = from;
  while (end < text.text.length && text.classes[end] === CLASS.letter) end += 1;
  return end;
}

/** Span and words of the original behind a stretch. */
export function sourceOf(
  text: ReadableText,
  range: { readonly start: number; readonly end: number },
) {
  return spanOf(text.folded, range.start, range.end);
}

function blanked(
  folded: Folded,
  hidden: readonly { readonly start: number; readonly end: number }[],
): string {
  if (hidden.length === 0) return matchable(folded.text);
  const units = Array.from({ length: folded.text.length }, (_, at) => folded.text.charAt(at));
  let next = 0;
  for (let at = 0; at < units.length; at += 1) {
    const start = folded.starts[at] ?? 0;
    while ((hidden[next]?.end ?? Infinity) <= start) next += 1;
    if (start >= (hidden[next]?.start ?? Infinity)) units[at] = '|';
  }
  return matchable(units.join(''));
}

function classOf(text: string, at: number, folded: Folded): number {
  const code = text.charCodeAt(at);
  if (code >= 0x61 && code <= 0x7a) return CLASS.letter;
  if (code >= 0x30 && code <= 0x39) return CLASS.digit;
  if (code < 0x80) return asciiClass(text, at);
  if (code >= 0x4e00 && code <= 0x9fff) return CLASS.han;
  if (code >= 0xac00 && code <= 0xd7a3) return CLASS.hangul;
  if (code >= 0x3041 && code <= 0x30ff)
    return kanaClass(folded.original.charCodeAt(folded.starts[at] ?? 0));
  if ('。！？；，、…؟،؛'.includes(text.charAt(at))) return CLASS.stop;
  return /[\p{L}\p{N}]/u.test(text.charAt(at)) ? CLASS.letter : CLASS.gap;
}

function kanaClass(original: number): number {
  const isHiragana = original >= 0x3041 && original <= 0x3096;
  return isHiragana ? CLASS.hiragana : CLASS.katakana;
}

/** A full stop or comma inside a number or an abbreviation does not end a clause. */
function asciiClass(text: string, at: number): number {
  const unit = text.charAt(at);
  if ('!?;|'.includes(unit)) return CLASS.stop;
  if (unit !== '.' && unit !== ',') return CLASS.gap;
  const next = text.charAt(at + 1);
  if (unit === ',') return /\d/.test(next) ? CLASS.gap : CLASS.stop;
  return /[a-z0-9.]/.test(next) || /(?:^|[ .])[a-z]$/.test(text.slice(Math.max(0, at - 2), at))
    ? CLASS.gap
    : CLASS.stop;
}

function beginsWord(classes: Uint8Array, at: number): boolean {
  const own = classes[at] ?? 0;
  if (own === CLASS.gap || own === CLASS.stop) return false;
  return (own >= CLASS.han && own <= CLASS.katakana) || own !== classes[at - 1];
}
