import { signal } from '@preact/signals';
import { languageNames } from '../../../../locales/en/patterns.json';
import type english from '../../../../locales/en/web.json';
import { directionOf, type Language } from '../../../language/supported';
import { LOCALES } from './locales';

/** The page's words in one language. */
export type Texts = typeof english;

/** The language of the page around the conversation. */
export const language = signal<Language>('en');
/** Its words; undefined until the first ones are here. */
export const texts = signal<Texts | undefined>(undefined);

/** Loads a language's words and turns the page to it; whatever is asked last wins. */
export async function turnTo(next: Language): Promise<void> {
  if (next === language.value && texts.value) return;
  asked += 1;
  const mine = asked;
  const loaded = await LOCALES[next]().catch(() => undefined);
  if (!loaded || mine !== asked) return;
  language.value = next;
  texts.value = loaded.default;
  const { documentElement } = document;
  documentElement.lang = next;
  documentElement.dir = directionOf(next);
}

/** Puts values into a text, each isolated from its direction: a Latin name in Arabic stays in one piece. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = String(values[name] ?? whole);
    return language.value === 'ar' ? `\u2068${value}\u2069` : value;
  });
}

/** The tag for dates and numbers: everywhere with the digits that passports and airlines use. */
export function intlTag(tag: Language): string {
  return `${tag}-u-nu-latn`;
}

/** Every language by its own name. */
export const OWN_NAMES: Readonly<Record<Language, string>> = languageNames;

let asked = 0;
