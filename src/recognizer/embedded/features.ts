import type { Language } from '../../language/supported';
import { hashSeed, hashStep, hashText } from './hash';
import { pushHash, type HashList } from './hash-list';
import { toJamo } from './jamo';
import type { Reading } from './reading';

/** Surface features of a text, group one: words and word pairs; in ideographic scripts also short sequences. */
export function wordFeatures(reading: Reading, language: Language, into: HashList): void {
  let before = hashSeed(7);
  for (const word of reading.words) {
    const hash = hashText(word, 1);
    pushHash(into, hash);
    pushHash(into, hashStep(before, hash));
    before = hashStep(hashSeed(8), hash);
  }
  pushHash(into, hashStep(before, 0));
  if (usesIdeographs(language)) sequences(reading.text, { shortest: 1, longest: 3, kind: 3 }, into);
}

/** Surface features of a text, group two: character sequences across word edges, for Korean also letter sequences. */
export function characterFeatures(reading: Reading, language: Language, into: HashList): void {
  if (usesIdeographs(language)) {
    sequences(reading.text, { shortest: 1, longest: 4, kind: 2 }, into);
    return;
  }
  if (language !== 'ko') {
    sequences(reading.text, { shortest: 2, longest: 5, kind: 2 }, into);
    return;
  }
  sequences(reading.text, { shortest: 1, longest: 3, kind: 2 }, into);
  sequences(toJamo(reading.text), { shortest: 3, longest: 6, kind: 4 }, into);
}

function usesIdeographs(language: Language): boolean {
  return language === 'zh-Hans' || language === 'zh-Hant' || language === 'ja';
}

interface SequenceRange {
  readonly shortest: number;
  readonly longest: number;
  readonly kind: number;
}

function sequences(text: string, range: SequenceRange, into: HashList): void {
  const seed = hashSeed(range.kind);
  for (let start = 0; start < text.length; start += 1) {
    let hash = seed;
    const end = Math.min(text.length, start + range.longest);
    for (let at = start; at < end; at += 1) {
      hash = hashStep(hash, text.charCodeAt(at));
      if (at - start + 1 >= range.shortest) pushHash(into, hash);
    }
  }
}
