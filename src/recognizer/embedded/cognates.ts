import { toSimplified } from '../../language/normalize';
import { hashSeed, hashStep } from './hash';
import { pushHash, type HashList } from './hash-list';
import type { Reading } from './reading';

/**
 * Features that languages have in common beside concepts: letter sequences of words in Latin letters
 * (cognates, loan words, English mixed in), and ideographs, alone and in twos, which Chinese and Japanese share.
 */
export function cognateFeatures(reading: Reading, into: HashList): void {
  for (const word of reading.words)
    if (isLatin(word.charCodeAt(0))) letterSequences(` ${word} `, into);
  ideographs(toSimplified(reading.text), into);
}

const SHORTEST = 3;
const LONGEST = 6;

function letterSequences(text: string, into: HashList): void {
  for (let start = 0; start < text.length; start += 1) {
    let hash = hashSeed(62);
    const end = Math.min(text.length, start + LONGEST);
    for (let at = start; at < end; at += 1) {
      hash = hashStep(hash, text.charCodeAt(at));
      if (at - start + 1 >= SHORTEST) pushHash(into, hash);
    }
  }
}

function ideographs(text: string, into: HashList): void {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isIdeograph(code)) continue;
    const hash = hashStep(hashSeed(63), code);
    pushHash(into, hash);
    const next = text.charCodeAt(at + 1);
    if (isIdeograph(next)) pushHash(into, hashStep(hash, next));
  }
}

/** Digits count as letters here: "1 800", "V123" and the like. */
function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

function isIdeograph(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}
