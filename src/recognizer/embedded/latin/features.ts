import { hashSeed, hashStep, hashText } from '../hash';
import { pushHash, type HashList } from '../hash-list';

/** Whole words: what a language is known by best. */
export function latinWordFeatures(words: readonly string[], into: HashList): void {
  for (const word of words) pushHash(into, hashText(word, 40));
}

/** Sequences of one to four letters, word edges included. */
export function latinLetterFeatures(words: readonly string[], into: HashList): void {
  const text = ` ${words.join(' ')} `;
  for (let start = 0; start < text.length; start += 1) {
    let hash = hashSeed(41);
    const end = Math.min(text.length, start + 4);
    for (let at = start; at < end; at += 1) {
      hash = hashStep(hash, text.charCodeAt(at));
      pushHash(into, hash);
    }
  }
}
