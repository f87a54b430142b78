import { normalize } from '../../language/normalize';
import type { Language } from '../../language/supported';
import { corrected, type Spelling } from './spelling';

/** A text as the recognizer reads it: its words, and the same words between single spaces. */
export interface Reading {
  readonly words: readonly string[];
  /** Words joined by spaces, with a space at both ends. */
  readonly text: string;
}

/** Normalizes a text and splits it into words; question and percent marks are words of their own. */
export function readText(text: string, language: Language): Reading {
  return readingOf(maskDigits(normalize(text, language)).match(WORDS) ?? []);
}

/** The same reading with slips of the finger mended. */
export function mended(reading: Reading, spelling: Spelling): Reading {
  return readingOf(reading.words.map((word) => corrected(spelling, word)));
}

function readingOf(words: readonly string[]): Reading {
  return { words, text: ` ${words.join(' ')} ` };
}

const WORDS = /[\p{L}\p{N}\p{M}]+|[?؟%]|\p{Extended_Pictographic}/gu;

/** Digits say only how many they are from three on: "5 days" and "72 hours" stay, an application number becomes its length. */
function maskDigits(text: string): string {
  return text.replace(/\d{3,}/gu, (number) => '0'.repeat(Math.min(number.length, 9)));
}
