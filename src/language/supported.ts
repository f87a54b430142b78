/** The eleven languages of the service, English and French first (the official texts). */
export const LANGUAGES = [
  'en',
  'fr',
  'de',
  'ar',
  'zh-Hans',
  'zh-Hant',
  'ko',
  'es',
  'it',
  'ja',
  'pt',
] as const;

/** One of the eleven language tags of the service. */
export type Language = (typeof LANGUAGES)[number];

/** The official languages of Canada, spoken to a visitor whose language is not known. */
export const OFFICIAL_LANGUAGES = ['en', 'fr'] as const;

/** Is this tag one of the eleven, written exactly so? */
export function isLanguage(tag: string): tag is Language {
  return LANGUAGES.some((language) => language === tag);
}

/** Reading direction of a language, as HTML's `dir` wants it. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** The language of ours for a BCP-47 tag of a page, browser or app (`pt-BR`, `zh-HK`), if there is one. */
export function closestLanguage(tag: string | undefined): Language | undefined {
  if (tag === undefined) return undefined;
  const exact = LANGUAGES.find((language) => language.toLowerCase() === tag.toLowerCase());
  if (exact) return exact;
  const [base = '', ...parts] = tag.toLowerCase().split('-');
  if (base === 'zh') return parts.some((part) => TRADITIONAL.has(part)) ? 'zh-Hant' : 'zh-Hans';
  return LANGUAGES.find((language) => language === base);
}

/** Subtags of places and scripts where Chinese is written in traditional characters. */
const TRADITIONAL: ReadonlySet<string> = new Set(['hant', 'tw', 'hk', 'mo']);
