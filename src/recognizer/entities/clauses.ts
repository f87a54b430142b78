import { hitsOf, type Hit } from './meaning';
import { CLASS, type ReadableText } from './text';

/** The number of the clause that each unit of a text belongs to: punctuation and words like "but" begin a new one. */
export function clausesOf(text: ReadableText, hits: readonly Hit[]): Uint16Array {
  const boundaries = new Set(hitsOf(hits, 'boundary').map((hit) => hit.start));
  const clauses = new Uint16Array(text.text.length + 1);
  let clause = 0;
  for (let at = 0; at <= text.text.length; at += 1) {
    const isNew =
      text.classes[at] === CLASS.stop || boundaries.has(at) || text.folded.text[at] === '\n';
    if (isNew) clause += 1;
    clauses[at] = clause;
  }
  return clauses;
}

/** Does nothing but spaces and punctuation stand between here and the start of the clause, and from there to its end? */
export function fillsClause(text: ReadableText, start: number, end: number): boolean {
  return isEdge(text, start - 1, -1) && isEdge(text, end, 1);
}

/** Is a place the beginning of the message, but for spaces and signs? */
export function opensMessage(text: ReadableText, start: number): boolean {
  return (text.words[start] ?? 0) === 0;
}

function isEdge(text: ReadableText, from: number, step: number): boolean {
  let at = from;
  while (at >= 0 && at < text.text.length && text.classes[at] === CLASS.gap) at += step;
  return at < 0 || at >= text.text.length || text.classes[at] === CLASS.stop;
}
