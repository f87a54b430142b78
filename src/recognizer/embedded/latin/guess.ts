import type { Detection, GuessLatin } from '../../../language/detect';
import { isLanguage, type Language } from '../../../language/supported';
import { createHashList } from '../hash-list';
import { createScorer, scoreText, type LinearMember } from '../member';
import { latinLetterFeatures, latinWordFeatures } from './features';

/** The trained guesser of languages in Latin letters: class c of the member is tags[c]. */
export interface LatinModel {
  readonly member: LinearMember;
  readonly tags: readonly string[];
}

/** Arabic typed in Latin letters has a tag of its own among the classes. */
export const LATIN_ARABIC = 'ar-Latn';

/** By how much the best of our languages must lead, for messages of one word, of two, and of more. */
const CLEAR_LEADS = [0.8, 0.6, 0.35] as const;
/** And how well its margin must stand, so that gibberish is nobody's language. */
const LEAST_MARGINS = [-0.1, -0.3, -0.6] as const;
/** A language that is not ours must lead all of ours by this much, for one word, two, and more. */
const OTHER_LEADS = [9, 0.5, 0.3] as const;

/** Prepares the guesser. */
export function createLatinGuess({ member, tags }: LatinModel): GuessLatin {
  const scorer = createScorer(member);
  const lists = [createHashList(), createHashList()] as const;
  const scores = new Float64Array(tags.length);
  return (words) => {
    const [wordList, letterList] = lists;
    wordList.size = 0;
    letterList.size = 0;
    latinWordFeatures(words, wordList);
    latinLetterFeatures(words, letterList);
    scoreText(scorer, lists, scores);
    const guess = interpret(scores, words.length, tags);
    return isTiny(words) ? { ...guess, other: undefined, confident: false } : guess;
  };
}

/** "ok", "no", "si", "eta": words that half the world writes. */
function isTiny(words: readonly string[]): boolean {
  return words.length === 1 && (words[0] ?? '').length <= 3;
}

/** The best language of a kind. */
interface Leader {
  readonly tag: string;
  readonly margin: number;
}

function interpret(scores: Float64Array, words: number, tags: readonly string[]): Detection {
  const size = Math.min(words, 3) - 1;
  const own = bestOf(scores, tags, isOwn);
  const other = bestOf(scores, tags, (tag) => !isOwn(tag));
  if (other.margin > own.margin) {
    const surely = other.margin - own.margin >= (OTHER_LEADS[size] ?? 1);
    return { language: undefined, other: surely ? other.tag : undefined, confident: surely };
  }
  const second = bestOf(scores, tags, (tag) => tag !== own.tag);
  const language = languageOf(own.tag);
  const leads = own.margin - second.margin >= (CLEAR_LEADS[size] ?? 1);
  return {
    language,
    other: undefined,
    confident: leads && own.margin >= (LEAST_MARGINS[size] ?? 0),
  };
}

function bestOf(
  scores: Float64Array,
  tags: readonly string[],
  counts: (tag: string) => boolean,
): Leader {
  let best: Leader = { tag: '', margin: -Infinity };
  tags.forEach((tag, label) => {
    const margin = scores[label] ?? 0;
    if (margin > best.margin && counts(tag)) best = { tag, margin };
  });
  return best;
}

function isOwn(tag: string): boolean {
  return languageOf(tag) !== undefined;
}

function languageOf(tag: string): Language | undefined {
  if (tag === LATIN_ARABIC) return 'ar';
  return isLanguage(tag) ? tag : undefined;
}
