import { hashSeed, hashStep, rowOf } from './hash';
import type { CompiledLexicon, ConceptMatch } from './lexicon';

const SPACE = 32;
const WORD_START = 1;
const WORD_END = 2;

/** Every concept said in the spaced words, in reading order. */
export function findConcepts(lexicon: CompiledLexicon, text: string): readonly ConceptMatch[] {
  const found: ConceptMatch[] = [];
  for (let start = 1; start < text.length; start += 1)
    if (text.charCodeAt(start) !== SPACE) collectFrom(lexicon, { text, start }, found);
  return found;
}

interface Position {
  readonly text: string;
  readonly start: number;
}

function collectFrom(
  lexicon: CompiledLexicon,
  { text, start }: Position,
  found: ConceptMatch[],
): void {
  const startsWord = text.charCodeAt(start - 1) === SPACE;
  let hash = hashSeed(20);
  for (let at = start; at < text.length; at += 1) {
    hash = hashStep(hash, text.charCodeAt(at));
    const row = rowOf(lexicon.index, hash);
    if (row === -1) return;
    const last = lexicon.starts[row + 1] ?? 0;
    for (let position = lexicon.starts[row] ?? 0; position < last; position += 1) {
      const meaning = lexicon.meanings[position] ?? 0;
      if ((meaning & WORD_START) !== 0 && !startsWord) continue;
      if ((meaning & WORD_END) !== 0 && text.charCodeAt(at + 1) !== SPACE) continue;
      found.push({ concept: meaning >> 2, start, end: at + 1 });
    }
  }
}
