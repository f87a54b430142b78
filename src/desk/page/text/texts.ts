import en from '../../../../locales/en/desk.json';
import fr from '../../../../locales/fr/desk.json';

/** The languages of the desk itself; visitors write in any of the eleven. */
export const DESK_LANGUAGES = ['en', 'fr'] as const;

export type DeskLanguage = (typeof DESK_LANGUAGES)[number];

/** Every text of the desk, in the shape of its locale file. */
export type DeskTexts = typeof en;

const TEXTS: Readonly<Record<DeskLanguage, DeskTexts>> = { en, fr };

/** The texts of one language. */
export function textsIn(language: DeskLanguage): DeskTexts {
  return TEXTS[language];
}

/** Is this the tag of a language the desk speaks? */
export function isDeskLanguage(tag: string | null): tag is DeskLanguage {
  return DESK_LANGUAGES.some((language) => language === tag);
}

/** Puts values into a text's `{{names}}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The text of an id that the server named; ids without a text are shown as they are. */
export function textOf(texts: Readonly<Record<string, string>>, id: string): string {
  return texts[id] ?? id;
}
