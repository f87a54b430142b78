import type { Language } from './supported';
import hanVariants from './traditional.json';

/** Longest text that is looked at, in UTF-16 units; of a longer one the beginning and the end are kept. */
export const TEXT_LIMIT = 1200;

/** One plain form of a text for recognizing: NFKC, lower case, no accents, no invisible characters, capped. */
export function normalize(text: string, language: Language): string {
  return languageFold(plainText(text), language);
}

/** The part of normalizing that needs no language: also what the language detector reads. */
export function plainText(text: string): string {
  return stripMarks(capped(cleanText(text).normalize('NFKC')).toLowerCase())
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Removes what cannot be seen (zero-width, bidi, tags, lone surrogates, controls) and caps the length; keeps case and accents. */
export function cleanText(text: string): string {
  return capped(text)
    .replace(/<\/?[a-z][^<>]{0,200}>/giu, ' ')
    .replace(INVISIBLE, '')
    .replace(/\p{Cc}+/gu, ' ');
}

/** Folds Traditional characters to Simplified ones. */
export function toSimplified(text: string): string {
  return replaceCharacters(text, SIMPLIFIED);
}

const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Cs}/gu;

function capped(text: string): string {
  if (text.length <= TEXT_LIMIT) return text;
  const half = TEXT_LIMIT / 2;
  return `${text.slice(0, half)} ${text.slice(-half)}`;
}

/** Accents and vowel signs go; kana keep their voicing marks; digits become ASCII. */
function stripMarks(text: string): string {
  const bare = text.normalize('NFD').replace(MARKS, '').normalize('NFC');
  return replaceCharacters(bare, LETTERS);
}

const MARKS = /(?!\u3099|\u309a)\p{Mn}|\u0640/gu;

function languageFold(text: string, language: Language): string {
  switch (language) {
    case 'zh-Hans':
    case 'zh-Hant':
      return toSimplified(text);
    case 'ja':
      return replaceCharacters(text, HIRAGANA);
    case 'de':
      return text.replace(/([aou])e/gu, '$1');
    default:
      return text;
  }
}

function replaceCharacters(text: string, table: ReadonlyMap<string, string>): string {
  let changed = '';
  let kept = 0;
  for (let index = 0; index < text.length; index += 1) {
    const replacement = table.get(text.charAt(index));
    if (replacement === undefined) continue;
    changed += text.slice(kept, index) + replacement;
    kept = index + 1;
  }
  return kept === 0 ? text : changed + text.slice(kept);
}

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  return new Map(Array.from(from, (character, index) => [character, to.charAt(index)]));
}

function digits(zero: number): ReadonlyMap<string, string> {
  return new Map(
    Array.from('0123456789', (digit, value) => [String.fromCharCode(zero + value), digit]),
  );
}

const SIMPLIFIED = pairs(hanVariants.traditional, hanVariants.simplified);

/** Katakana as hiragana, so that both spellings of a word are one. */
const HIRAGANA: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0x56 }, (_, offset) => [
    String.fromCharCode(0x30a1 + offset),
    String.fromCharCode(0x3041 + offset),
  ]),
);

/** Letters that decomposition leaves alone, Arabic and Persian letter variants, Arabic-Indic digits. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...pairs('øłđħıðſ', 'oldhids'),
  ...pairs('’‘‛′`´', "''''''"),
  ...pairs('ٱىةیکگھہ', 'ايهيككهه'),
  ['ß', 'ss'],
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['þ', 'th'],
  ['ء', ''],
  ...digits(0x660),
  ...digits(0x6f0),
]);
