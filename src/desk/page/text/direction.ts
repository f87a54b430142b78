const RIGHT_TO_LEFT = new Set(['ar']);
const ARABIC_LETTER = /\p{Script=Arabic}/u;

/**
 * How to mark a text that should be in a language, so that it is read and laid out as its own.
 * An Arabic line may begin with a Latin word and still runs from the right.
 */
export function languageAttributes(
  tag: string,
  text: string,
): { lang?: string; dir: 'rtl' | 'auto' } {
  if (tag === 'und' || tag === '') return { dir: 'auto' };
  const isArabic = RIGHT_TO_LEFT.has(tag) && ARABIC_LETTER.test(text);
  return { lang: tag, dir: isArabic ? 'rtl' : 'auto' };
}

/** The language of a line, as far as it is known: agents write in whichever they like. */
export function languageOfLine(line: { author: string; language: string }): string {
  return line.author === 'agent' ? 'und' : line.language;
}
