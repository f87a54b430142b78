import letters from './script-letters.json';
import otherScripts from './scripts.json';

/** The likeliest language of a text in a script: by letters of its own, else the largest language of the script. */
export function languageOfScript(script: string, text: string): string | undefined {
  if (script === 'Arabic') return arabicScriptLanguage(text);
  if (script === 'Cyrillic') return byOwnLetters(text.toLowerCase(), letters.cyrillic, 1) ?? 'ru';
  return Object.entries(otherScripts).find(([name]) => name === script)?.[1];
}

/** Arabic, unless letters and words of a sister language say otherwise: single foreign letters occur in dialects. */
function arabicScriptLanguage(text: string): string {
  const words = new Set(text.split(/[^\p{L}]+/u));
  for (const [tag, list] of Object.entries(letters.arabicWords)) {
    const said = list.split(' ').filter((word) => words.has(word)).length;
    const own = ownLetters(text, lettersOf(tag));
    if (said >= 2 && own >= 1) return tag;
    if (said >= 1 && own >= 2) return tag;
  }
  return byOwnLetters(text, letters.arabic, 3) ?? 'ar';
}

function lettersOf(tag: string): string {
  return Object.entries(letters.arabic).find(([known]) => known === tag)?.[1] ?? '';
}

function byOwnLetters(
  text: string,
  tables: Readonly<Record<string, string>>,
  least: number,
): string | undefined {
  const counts = Object.entries(tables).map(([tag, own]) => ({
    tag,
    count: ownLetters(text, own),
  }));
  const best = counts.reduce((most, next) => (next.count > most.count ? next : most), {
    tag: '',
    count: 0,
  });
  return best.count >= least ? best.tag : undefined;
}

function ownLetters(text: string, own: string): number {
  return Array.from(text).filter((character) => own.includes(character)).length;
}
