import otherScripts from './scripts.json';

/** The script that carries a message. */
export interface ScriptShares {
  readonly script: string;
  /** Its part of all letters, syllables and ideographs counting more. */
  readonly share: number;
  readonly letters: number;
}

/** A syllable or ideograph says about as much as this many letters. */
const SYLLABLE_WEIGHT = 2.5;

/** Which script a text is in: the strongest that is not Latin, or Latin when there is no other. */
export function scriptShares(text: string): ScriptShares {
  const latin = count(text, LATIN);
  if (!BEYOND_LATIN.test(text))
    return { script: 'Latin', share: latin > 0 ? 1 : 0, letters: latin };
  const kana = count(text, KANA) * SYLLABLE_WEIGHT;
  const han = count(text, HAN) * SYLLABLE_WEIGHT;
  const counts = new Map([
    ['Hangul', count(text, HANGUL) * SYLLABLE_WEIGHT],
    ['Arabic', count(text, ARABIC)],
    [kana > 0 && kana * 12 >= han ? 'Kana' : 'Han', kana + han],
    ...OTHERS.map(([name, pattern]) => [name, count(text, pattern)] as const),
  ]);
  const letters = [...counts.values()].reduce((sum, weight) => sum + weight, latin);
  const [script, weight] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most));
  if (weight === 0) return { script: 'Latin', share: latin > 0 ? 1 : 0, letters };
  return { script, share: weight / letters, letters };
}

const LATIN = /\p{Script=Latin}/gu;
const BEYOND_LATIN = /[^\P{L}\p{Script=Latin}]/u;
const HANGUL = /\p{Script=Hangul}/gu;
const ARABIC = /\p{Script=Arabic}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HAN = /\p{Script=Han}/gu;
const OTHERS = Object.keys(otherScripts).map(
  (name) => [name, new RegExp(`\\p{Script=${name}}`, 'gu')] as const,
);

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Share of the letters of a text that are Latin. */
export function latinShare(text: string): number {
  const letters = count(text, /\p{L}/gu);
  return letters === 0 ? 0 : count(text, LATIN) / letters;
}
