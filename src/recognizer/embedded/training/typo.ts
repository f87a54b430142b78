const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

/** The text with one slip of the finger in a random letter: left out, doubled, swapped with the next, or hit beside. */
export function withTypo(text: string, random: () => number): string {
  const letters = [...text.matchAll(/\p{L}/gu)].map((match) => match.index);
  if (letters.length < 4) return text;
  const at = letters[Math.floor(random() * letters.length)] ?? 0;
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 32);
  const rest = text.slice(at + letter.length);
  return text.slice(0, at) + slip(letter, rest, random);
}

function slip(letter: string, rest: string, random: () => number): string {
  const kind = Math.floor(random() * 4);
  if (kind === 0) return rest;
  if (kind === 1) return letter + letter + rest;
  if (kind === 2 && rest.length > 0) return rest.charAt(0) + letter + rest.slice(1);
  return besideOf(letter, random) + rest;
}

/** Another vowel or ending in a Hangul syllable, a neighbouring letter elsewhere. */
function besideOf(letter: string, random: () => number): string {
  const code = letter.codePointAt(0) ?? 97;
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) {
    const shift = random() < 0.5 ? 28 : 1;
    return String.fromCodePoint(Math.min(LAST_SYLLABLE, code + shift));
  }
  const row = KEYBOARD.find((keys) => keys.includes(letter.toLowerCase()));
  if (row === undefined) return String.fromCodePoint(code + 1);
  const place = row.indexOf(letter.toLowerCase());
  return row.charAt(place === 0 ? 1 : place - 1);
}

const KEYBOARD = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'ضصثقفغعهخحجد',
  'شسيبلاتنمكط',
  'ئءؤرلاىةوزظ',
];
