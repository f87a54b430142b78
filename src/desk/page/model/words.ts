/** The words of a text, in lower case and without accents, as people type into a search. */
export function wordsOf(text: string): string[] {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.split(/\s+/).filter((word) => word !== '');
}
