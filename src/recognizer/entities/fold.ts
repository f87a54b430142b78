import { toSimplified } from '../../language/normalize';

/** Foldings that only some languages want: one Chinese script, one kana, ä = ae = a. */
export type Folding = 'han' | 'kana' | 'umlaut';

/** A text made plain for matching, with the way back: unit i of `text` comes from `starts[i]`..`ends[i]` of the original. */
export interface Folded {
  readonly original: string;
  readonly text: string;
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/** Lower case, no accents, one width, one alef, ASCII digits, no invisible characters, single spaces; offsets kept. */
export function fold(original: string, foldings: readonly Folding[] = []): Folded {
  if (foldings.length === 0 && PLAIN.test(original)) return foldPlain(original);
  const starts: number[] = [];
  const ends: number[] = [];
  const units: string[] = [];
  for (let index = 0, last = ''; index < original.length;) {
    const end = clusterEnd(original, index);
    const letters = foldCluster(original.slice(index, end), foldings, last);
    for (let unit = 0; unit < letters.length; unit += 1) {
      last = letters.charAt(unit);
      units.push(last);
      starts.push(index);
      ends.push(end);
    }
    index = end;
  }
  return { original, text: units.join(''), starts, ends };
}

/** The words of the original text behind a stretch of the folded one. */
export function spanOf(folded: Folded, start: number, end: number) {
  const from = folded.starts[start] ?? 0;
  const to = folded.ends[end - 1] ?? from;
  return { start: from, end: to, source: folded.original.slice(from, to) };
}

/** Plain text only changes its case. */
function foldPlain(original: string): Folded {
  const starts = new Uint32Array(original.length);
  const ends = new Uint32Array(original.length);
  for (let at = 0; at < original.length; at += 1) {
    starts[at] = at;
    ends[at] = at + 1;
  }
  return { original, text: original.toLowerCase(), starts, ends };
}

const PLAIN = /^(?:[!-_a-~]| (?! ))*$/;

function clusterEnd(text: string, start: number): number {
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  if (text.charCodeAt(end) < 0x300) return end;
  const limit = start + 16;
  while (end < limit && CONTINUES.test(text.charAt(end))) end += 1;
  return end;
}

/** Combining marks, half-width kana voicing marks and the later letters of a Hangul syllable. */
const CONTINUES = /[\p{M}\uff9e\uff9f\u1160-\u11ff]/u;

function foldCluster(cluster: string, foldings: readonly Folding[], before: string): string {
  if (cluster.length === 1 && cluster < '\u0080') return foldAscii(cluster, foldings, before);
  const letters = lettersOf(cluster);
  if (letters === ' ' && before === ' ') return '';
  if (foldings.includes('kana')) return letters.replace(/[\u30a1-\u30f6]/g, toHiragana);
  return foldings.includes('han') ? toSimplified(letters) : letters;
}

/** The plain letters of a cluster; single units are remembered, there are no more than 65,536 of them. */
function lettersOf(cluster: string): string {
  const known = KNOWN.get(cluster);
  if (known !== undefined) return known;
  const letters = isInvisible(cluster) ? '' : plainLetters(cluster);
  if (cluster.length === 1) KNOWN.set(cluster, letters);
  return letters;
}

const KNOWN = new Map<string, string>();

function plainLetters(cluster: string): string {
  const plain = cluster.normalize('NFKC').toLowerCase();
  const bare = KANA.test(plain)
    ? plain
    : plain.normalize('NFD').replace(MARKS, '').normalize('NFC');
  return Array.from(bare, foldLetter).join('');
}

function foldAscii(unit: string, foldings: readonly Folding[], before: string): string {
  if (unit === '\n') return unit;
  if (unit <= ' ' || unit === '\u007f') return before === ' ' ? '' : ' ';
  if (unit === '`') return "'";
  const letter = unit.toLowerCase();
  const isSpeltUmlaut = letter === 'e' && foldings.includes('umlaut') && /[aou]/.test(before);
  return isSpeltUmlaut ? '' : letter;
}

function foldLetter(letter: string): string {
  const digit = digitValue(letter);
  if (digit !== undefined) return String(digit);
  if (/\s|\p{Cc}|\p{Cs}/u.test(letter)) return ' ';
  return LETTERS.get(letter) ?? letter;
}

/** The value of a decimal digit of any script (their blocks start at multiples of ten from a zero). */
function digitValue(letter: string): number | undefined {
  const code = letter.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => code >= start && code < start + 10);
  return zero === undefined ? undefined : code - zero;
}

const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
const KANA = /[\u3041-\u30ff]/;
const MARKS = /[\p{Mn}\p{Me}\u0640]/gu;

/** Soft hyphens, zero-width and bidi marks, fillers, variation selectors, Unicode tags. */
function isInvisible(cluster: string): boolean {
  return /^(?:\p{Cf}|\p{Variation_Selector})/u.test(cluster) || FILLERS.includes(cluster.charAt(0));
}

const FILLERS = '\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0';

function toHiragana(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) - 0x60);
}

/** Letters that decomposition leaves alone, Arabic and Persian variants, quotation marks and dashes. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...Array.from('øłđħıðſ', (letter, at): [string, string] => [letter, 'oldhids'.charAt(at)]),
  ...Array.from('’‘‛′´ʼ', (letter): [string, string] => [letter, "'"]),
  ...Array.from('‐‑‒–—−﹣', (letter): [string, string] => [letter, '-']),
  ...Array.from('ٱىةیکگھہ', (letter, at): [string, string] => [letter, 'ايهيككهه'.charAt(at)]),
  ['ß', 'ss'],
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['þ', 'th'],
  ['ء', ''],
]);
