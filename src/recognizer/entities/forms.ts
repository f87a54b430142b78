import { isDeepStrictEqual } from 'node:util';
import { fold, type Folding } from './fold';

/** A form found in a text: where, and what it stands for. */
export interface Match<Meaning> {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

/** Forms by their first two letters and length, so that a text is read with a few look-ups a word. */
export interface FormTable<Meaning> {
  readonly foldings: readonly Folding[];
  readonly meanings: Map<string, { readonly exact: Meaning[]; readonly prefix: Meaning[] }>;
  readonly lengths: Map<string, number[]>;
}

/** An empty table. */
export function createFormTable<Meaning>(foldings: readonly Folding[]): FormTable<Meaning> {
  return { foldings, meanings: new Map(), lengths: new Map() };
}

/** Adds a form; a last `*` lets it begin a longer word; a form with an apostrophe is also known without it. */
export function addForm<Meaning>(table: FormTable<Meaning>, form: string, meaning: Meaning): void {
  const isPrefix = form.endsWith('*');
  const bare = isPrefix ? form.slice(0, -1) : form;
  const spellings = /['’]/.test(bare) ? [bare, bare.replace(/['’]/g, '')] : [bare];
  for (const spelling of spellings) {
    const key = formKey(spelling, table.foldings);
    if (key === '') continue;
    const known = table.meanings.get(key) ?? { exact: [], prefix: [] };
    const list = isPrefix ? known.prefix : known.exact;
    if (!list.some((other) => other === meaning || isDeepStrictEqual(other, meaning)))
      list.push(meaning);
    table.meanings.set(key, known);
    addLength(table.lengths, key);
  }
}

/** A form as texts are read: folded, with spaces for hyphens and apostrophes. */
export function formKey(form: string, foldings: readonly Folding[]): string {
  return matchable(fold(form, foldings).text).trim();
}

/** Hyphens and apostrophes read as spaces; the length stays. */
export function matchable(text: string): string {
  return text.replace(/[-'\n_]/g, ' ');
}

/** The lengths that forms beginning like this text at this place have, longest first. */
export function lengthsAt<Meaning>(
  table: FormTable<Meaning>,
  text: string,
  start: number,
): readonly number[] {
  const pair = table.lengths.get(text.slice(start, start + 2)) ?? NONE;
  const single = table.lengths.get(text.charAt(start)) ?? NONE;
  return single === NONE ? pair : [...pair, ...single];
}

function addLength(lengths: Map<string, number[]>, key: string): void {
  const head = key.slice(0, 2);
  const known = lengths.get(head);
  if (known === undefined) lengths.set(head, [key.length]);
  else if (!known.includes(key.length))
    known.splice(0, known.length, ...[...known, key.length].sort((a, b) => b - a));
}

const NONE: readonly number[] = [];
