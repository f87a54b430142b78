import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import i18next, { type i18n } from 'i18next';
import { LANGUAGES, type Language } from '../language/supported';

/** Files in a locale folder that are not texts to show. */
const NOT_TEXTS = new Set(['entities', 'lexicon', 'glossary']);

/** Reads the text of a key (`namespace:path`) in one language; a missing key throws, it never falls back. */
export interface Texts {
  get(language: Language, key: string, params?: Readonly<Record<string, string | number>>): string;
  list(
    language: Language,
    key: string,
    params?: Readonly<Record<string, string | number>>,
  ): string[];
  has(language: Language, key: string): boolean;
  namespaces(language: Language): readonly string[];
  /** A whole namespace as it stands in the file, for pages. */
  bundle(language: Language, namespace: string): unknown;
}

/** Loads every text of every language from locales/. */
export async function loadTexts(folder: string): Promise<Texts> {
  const instance = i18next.createInstance();
  await instance.init({
    resources: Object.fromEntries(LANGUAGES.map((lng) => [lng, readLocale(join(folder, lng))])),
    fallbackLng: false,
    supportedLngs: [...LANGUAGES],
    interpolation: { escapeValue: false },
    returnObjects: true,
    parseMissingKeyHandler: (key) => {
      throw new Error(`no text for "${key}"`);
    },
    missingInterpolationHandler: (text, value) => {
      throw new Error(`no value for ${String(value)} in "${text}"`);
    },
  });
  return textsOf(instance);
}

function textsOf(instance: i18n): Texts {
  const translators = new Map(
    LANGUAGES.map((language) => [language, instance.getFixedT(language)]),
  );
  const read = (
    language: Language,
    key: string,
    params?: Readonly<Record<string, string | number>>,
  ) => {
    const text: unknown = translators.get(language)?.(key, { ...params });
    return text;
  };
  return {
    get(language, key, params) {
      const text = read(language, key, params);
      if (typeof text !== 'string') throw new Error(`"${key}" is not one text in ${language}`);
      return text;
    },
    list(language, key, params) {
      const texts = read(language, key, params);
      if (!Array.isArray(texts)) throw new Error(`"${key}" is not a list in ${language}`);
      return texts.map(String);
    },
    has: (language, key) => instance.exists(key, { lng: language }),
    namespaces: (language) => Object.keys(instance.getDataByLanguage(language) ?? {}),
    bundle(language, namespace) {
      const bundle: unknown = instance.getResourceBundle(language, namespace);
      return bundle;
    },
  };
}

function readLocale(folder: string): Record<string, Record<string, unknown>> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const names = files.map((file) => basename(file, '.json')).filter((name) => !NOT_TEXTS.has(name));
  return Object.fromEntries(
    names.map((name) => [name, JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))]),
  );
}
