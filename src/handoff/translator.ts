import type { Language } from '../language/supported';

/** Translates what people write to each other; the bot's own texts never need it. */
export interface Translator {
  /** Undefined when it can't be done now: the original stands alone then. Never throws. */
  translate(words: { text: string; from: Language; to: Language }): Promise<string | undefined>;
}
