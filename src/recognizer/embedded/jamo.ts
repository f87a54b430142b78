const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

/** Spells Hangul syllables out in letters, so that endings and typos share sequences; other characters stay. */
export function toJamo(text: string): string {
  let letters = '';
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    letters +=
      code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE ? lettersOf(code) : text.charAt(index);
  }
  return letters;
}

function lettersOf(syllable: number): string {
  const offset = syllable - FIRST_SYLLABLE;
  const final = offset % 28;
  const lead = String.fromCharCode(0x1100 + Math.floor(offset / 588));
  const vowel = String.fromCharCode(0x1161 + Math.floor((offset % 588) / 28));
  return final === 0 ? lead + vowel : lead + vowel + String.fromCharCode(0x11a7 + final);
}
