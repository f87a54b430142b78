import type { Language } from '../../language/supported';
import { buildHashIndex, hashSeed, hashStep, type HashIndex } from './hash';
import { readText } from './reading';

/** Concept → surface forms of one language; a form ending in `*` is the beginning of a word. */
export type Lexicon = Readonly<Record<string, readonly string[]>>;

/**
 * The forms of one language as a trie of hashes: every beginning of a form is a key;
 * meanings of row r stand from starts[r] to starts[r + 1], each a concept number times four plus its flags.
 */
export interface CompiledLexicon {
  readonly index: HashIndex;
  readonly starts: Int32Array;
  readonly meanings: Int32Array;
}

/** A concept found in a text, with where it stands in the spaced words. */
export interface ConceptMatch {
  readonly concept: number;
  readonly start: number;
  readonly end: number;
}

const WORD_START = 1;
const WORD_END = 2;

/** Compiles a lexicon; concepts are numbered by their place in the given list. */
export function compileLexicon(
  lexicon: Lexicon,
  concepts: readonly string[],
  language: Language,
): CompiledLexicon {
  const meanings = new Map<number, Set<number>>();
  concepts.forEach((name, concept) => {
    for (const form of lexicon[name] ?? []) addForm(meanings, { form, concept, language });
  });
  const keys = [...meanings.keys()];
  const lists = [...meanings.values()].map((set) => [...set].sort((a, b) => a - b));
  const starts = new Int32Array(keys.length + 1);
  lists.forEach((list, row) => (starts[row + 1] = (starts[row] ?? 0) + list.length));
  return { index: buildHashIndex(keys), starts, meanings: Int32Array.from(lists.flat()) };
}

interface Form {
  readonly form: string;
  readonly concept: number;
  readonly language: Language;
}

function addForm(meanings: Map<number, Set<number>>, { form, concept, language }: Form): void {
  const text = readText(form.replaceAll('*', ''), language).text.trim();
  if (text === '') return;
  let hash = hashSeed(20);
  for (let at = 0; at < text.length; at += 1) {
    hash = hashStep(hash, text.charCodeAt(at));
    if (!meanings.has(hash)) meanings.set(hash, new Set());
  }
  meanings.get(hash)?.add(concept * 4 + boundariesOf(text, form.endsWith('*'), language));
}

/** Where a form must meet the edge of a word: everywhere in spaced scripts, nowhere for longer forms in the others. */
function boundariesOf(text: string, isPrefix: boolean, language: Language): number {
  const end = isPrefix ? 0 : WORD_END;
  if (/^[a-z0-9]/u.test(text)) return WORD_START | end;
  switch (language) {
    case 'zh-Hans':
    case 'zh-Hant':
    case 'ja':
      return 0;
    case 'ko':
      return text.length === 1 ? WORD_START : 0;
    case 'ar':
      return text.length <= 3 ? WORD_START | end : 0;
    default:
      return WORD_START | end;
  }
}
