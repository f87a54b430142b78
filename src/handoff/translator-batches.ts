import type { Language } from '../language/supported';

/** Texts of one pair of languages that were asked for at the same moment. */
export interface Batch {
  readonly texts: readonly string[];
  readonly from: Language;
  readonly to: Language;
}

interface Words {
  readonly text: string;
  readonly from: Language;
  readonly to: Language;
}

/** The translations in the texts' order, or undefined when there are none to be had. */
type Ask = (batch: Batch) => Promise<readonly string[] | undefined>;

/** A request carries at most so many texts, of so many characters together. */
const TEXTS = 100;
const CHARACTERS = 40_000;

/** Collects what is asked for at the same moment, and remembers the latest answers. */
export function createBatches(
  ask: Ask,
  remembered: number,
): { translate(words: Words): Promise<string | undefined> } {
  const known = new Map<string, Promise<string | undefined>>();
  let gathering: Waiting[] = [];
  const flush = () => {
    const batches = split(gathering);
    gathering = [];
    for (const batch of batches) void send(ask, batch);
  };
  const gather = (words: Words) =>
    new Promise<string | undefined>((resolve) => {
      if (gathering.length === 0) setImmediate(flush);
      gathering.push({ words, resolve });
    });
  return {
    translate(words) {
      const key = `${words.from} ${words.to} ${words.text}`;
      const before = known.get(key);
      if (before) return before;
      const asked = gather(words);
      known.set(key, asked);
      void asked.then((translation) => translation === undefined && known.delete(key));
      for (const oldest of known.keys()) {
        if (known.size <= remembered) break;
        known.delete(oldest);
      }
      return asked;
    },
  };
}

interface Waiting {
  readonly words: Words;
  readonly resolve: (translation: string | undefined) => void;
}

async function send(ask: Ask, batch: readonly Waiting[]): Promise<void> {
  const [first] = batch;
  if (!first) return;
  const { from, to } = first.words;
  const texts = batch.map(({ words }) => words.text);
  const translations = await ask({ texts, from, to }).catch(() => undefined);
  for (const [index, { resolve }] of batch.entries()) {
    const translation = translations?.[index]?.trim();
    resolve(translation ? translation : undefined);
  }
}

/** By pair of languages, in portions that a request can carry. */
function split(waiting: readonly Waiting[]): Waiting[][] {
  const open = new Map<string, { batch: Waiting[]; characters: number }>();
  const batches: Waiting[][] = [];
  for (const one of waiting) {
    const { from, to, text } = one.words;
    const pair = `${from} ${to}`;
    const current = open.get(pair);
    const fits =
      current && current.batch.length < TEXTS && current.characters + text.length <= CHARACTERS;
    if (fits) {
      current.batch.push(one);
      current.characters += text.length;
    } else {
      const batch = [one];
      batches.push(batch);
      open.set(pair, { batch, characters: text.length });
    }
  }
  return batches;
}
