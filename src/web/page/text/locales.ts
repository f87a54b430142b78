import type { Language } from '../../../language/supported';
import type { Texts } from './texts';

/** How to load each language's words: one small file each, on demand. */
export const LOCALES: Readonly<Record<Language, () => Promise<{ readonly default: Texts }>>> = {
  en: () => import('../../../../locales/en/web.json'),
  fr: () => import('../../../../locales/fr/web.json'),
  de: () => import('../../../../locales/de/web.json'),
  ar: () => import('../../../../locales/ar/web.json'),
  'zh-Hans': () => import('../../../../locales/zh-Hans/web.json'),
  'zh-Hant': () => import('../../../../locales/zh-Hant/web.json'),
  ko: () => import('../../../../locales/ko/web.json'),
  es: () => import('../../../../locales/es/web.json'),
  it: () => import('../../../../locales/it/web.json'),
  ja: () => import('../../../../locales/ja/web.json'),
  pt: () => import('../../../../locales/pt/web.json'),
};
