import { chineseOrJapanese } from './han';
import { latinWords } from './latin';
import { cleanText } from './normalize';
import { scriptShares, type ScriptShares } from './scripts';
import { languageOfScript } from './script-languages';
import type { Language } from './supported';

/** In which language a message seems to be written. */
export interface Detection {
  /** One of the eleven, when it is one. */
  readonly language: Language | undefined;
  /** Tag of a language that is not one of the eleven, when the message is surely in it. */
  readonly other: string | undefined;
  /** May this switch the language of the conversation? */
  readonly confident: boolean;
}

/** Detects the language of a message; `current` only settles ties. Never throws, bounded in time. */
export type DetectLanguage = (text: string, current?: Language) => Detection;

/** Guesses the language of words in Latin letters. */
export type GuessLatin = (words: readonly string[]) => Detection;

const UNKNOWN: Detection = { language: undefined, other: undefined, confident: false };
/** From this share of the letters on, a script other than Latin is the message's own; from the second it is certain. */
const OWN_SHARE = 0.25;
const CERTAIN_SHARE = 0.4;

/** A detector by script first, with a guesser for languages in Latin letters. */
export function createLanguageDetector(guessLatin: GuessLatin): DetectLanguage {
  return (text, current) => {
    const plain = withoutMarks(cleanText(cleanText(text).normalize('NFKC')));
    const shares = scriptShares(plain);
    if (shares.letters === 0) return UNKNOWN;
    if (shares.script !== 'Latin' && shares.share >= OWN_SHARE)
      return byScript(plain, shares, current);
    const words = latinWords(plain);
    return words.length === 0 ? UNKNOWN : guessLatin(words);
  };
}

/** The language to go on in: a weak guess never switches, and neither does a language we do not have. */
export function nextLanguage(
  current: Language | undefined,
  detection: Detection,
): Language | undefined {
  if (detection.language === undefined) return current;
  return detection.confident || current === undefined ? detection.language : current;
}

function byScript(text: string, { script, share }: ScriptShares, current?: Language): Detection {
  const certain = share >= CERTAIN_SHARE;
  switch (script) {
    case 'Hangul':
      return { language: 'ko', other: undefined, confident: certain };
    case 'Kana':
      return { language: 'ja', other: undefined, confident: certain };
    case 'Han':
      return { ...chineseOrJapanese(text, current), other: undefined };
    default: {
      const tag = languageOfScript(script, text);
      if (tag === 'ar') return { language: 'ar', other: undefined, confident: certain };
      return { language: undefined, other: certain ? tag : undefined, confident: certain };
    }
  }
}

/** Addresses, tags and the marks that stand for masked numbers say nothing about the language. */
function withoutMarks(text: string): string {
  return text.replace(NO_WORDS, ' ');
}

const NO_WORDS =
  /\[[a-z-]{2,30}\]|<[^<>]{0,300}>|\b(?:https?|javascript|data|mailto|tel):\S{1,300}|\S{1,80}@\S{1,80}/gu;
