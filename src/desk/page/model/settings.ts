import { computed, type ReadonlySignal, type Signal } from '@preact/signals';
import * as z from 'zod/mini';
import {
  DESK_LANGUAGES,
  isDeskLanguage,
  textsIn,
  type DeskLanguage,
  type DeskTexts,
} from '../text/texts';
import { kept } from './kept';

/** What an agent sets for this browser. */
export interface Settings {
  readonly language: Signal<DeskLanguage>;
  readonly texts: ReadonlySignal<DeskTexts>;
  readonly sound: Signal<boolean>;
  readonly sideBySide: Signal<boolean>;
  readonly originals: Signal<boolean>;
  /** The agent's words go out in the visitor's language, where the service can translate. */
  readonly translate: Signal<boolean>;
}

export function createSettings(storage: Storage, preferred: readonly string[]): Settings {
  const keep = <T>(name: string, shape: z.ZodMiniType<T>, initial: T) =>
    kept({ storage, key: `desk:${name}` }, shape, initial);
  const language = keep('language', z.enum(DESK_LANGUAGES), firstOf(preferred));
  return {
    language,
    texts: computed(() => textsIn(language.value)),
    sound: keep('sound', z.boolean(), true),
    sideBySide: keep('side-by-side', z.boolean(), false),
    originals: keep('originals', z.boolean(), false),
    translate: keep('translate', z.boolean(), true),
  };
}

function firstOf(preferred: readonly string[]): DeskLanguage {
  for (const tag of preferred) {
    const base = tag.split('-')[0] ?? null;
    if (isDeskLanguage(base)) return base;
  }
  return 'en';
}
