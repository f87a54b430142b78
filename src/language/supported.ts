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

/** Is this tag one of the eleven, written exactly so? */
export function isLanguage(tag: string): tag is Language {
  return LANGUAGES.some((language) => language === tag);
}

/** Reading direction of a language, as HTML's `dir` wants it. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
