/** Longest message that the guess looks at, in words. */
const MOST_WORDS = 60;

/** The words of a text in Latin letters, lower case, accents kept; numbers and single capitals are left out. */
export function latinWords(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .match(/[\p{Script=Latin}\p{M}\d'’·]{1,60}/gu)
    ?.filter((word) => LETTER.test(word) && isPronounceable(word));
  return (words ?? []).slice(0, MOST_WORDS);
}

/** Words without any vowel ("plz", "qwrtz") say nothing about the language. */
function isPronounceable(word: string): boolean {
  return VOWEL.test(word.normalize('NFD'));
}

const VOWEL = /[aeiouyæœøı]/;
const LETTER = /\p{Script=Latin}/u;
