import exclusive from './han-scripts.json';
import type { Language } from './supported';

const HANT = new Set(exclusive.hant);
const HANS = new Set(exclusive.hans);
const JAPANESE = new Set(exclusive.japanese);
const NOT_JAPANESE = new Set(exclusive.notJapanese);

/** Tells text in Han characters alone apart by characters that only one writing has; ties stay with the conversation. */
export function chineseOrJapanese(
  text: string,
  current?: Language,
): { readonly language: Language; readonly confident: boolean } {
  const characters = Array.from(text);
  const count = (set: ReadonlySet<string>): number =>
    characters.filter((character) => set.has(character)).length;
  const [hant, hans, japanese] = [count(HANT), count(HANS), count(JAPANESE)];
  const mayBeJapanese = count(NOT_JAPANESE) === 0;
  if (mayBeJapanese && (japanese > 0 || (hans > 0 && hant > 0)))
    return { language: 'ja', confident: true };
  if (mayBeJapanese && current === 'ja') return { language: 'ja', confident: false };
  if (hans !== hant) return { language: hans > hant ? 'zh-Hans' : 'zh-Hant', confident: true };
  if (current === 'zh-Hans' || current === 'zh-Hant')
    return { language: current, confident: false };
  return { language: 'zh-Hans', confident: characters.length >= 3 };
}
