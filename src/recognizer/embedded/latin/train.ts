import { latinWords } from '../../../language/latin';
import otherLanguages from '../../../language/other-languages.json';
import { latinShare } from '../../../language/scripts';
import { countTexts, keptHashes, type HashGroups } from '../counted';
import { createHashList, type HashList } from '../hash-list';
import type { Corpus } from '../training/corpus';
import { fitMember } from '../training/fit';
import { seededRandom } from '../training/random';
import { latinLetterFeatures, latinWordFeatures } from './features';
import { LATIN_ARABIC, type LatinModel } from './guess';

interface Sample {
  readonly tag: string;
  readonly words: readonly string[];
}

const LATIN_LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt'] as const;
const SEED = 4242;
/** Word mixtures made for each language that we have only words of. */
const MIXTURES = 400;
const MINIMUM_TEXTS = 6;
/** From this share of Latin letters on, a phrase of the Arabic corpus is Arabic typed in Latin letters. */
const MOSTLY = 0.8;

/** Trains the guesser on our own phrases, and on mixtures of common words for the languages we do not serve. */
export function trainLatin(corpus: Corpus): LatinModel {
  const samples = [...ownSamples(corpus), ...otherSamples()];
  const tags = [...new Set(samples.map((sample) => sample.tag))];
  const texts = countTexts(samples.map(featuresOf), MINIMUM_TEXTS);
  const labels = Uint8Array.from(samples, (sample) => tags.indexOf(sample.tag));
  const member = fitMember(
    texts,
    { positions: samples.map((_, position) => position), labels },
    { classes: tags.length, cost: 1, epochs: 8, rarityPower: 0.5, groupWeights: [0.7, 1] },
  );
  return { member, tags };
}

/** Our phrases, whole and in pieces of three words, since people write short. */
function ownSamples(corpus: Corpus): readonly Sample[] {
  return corpus.examples.flatMap(({ text, language, intent }) => {
    const tag = language === 'ar' ? LATIN_ARABIC : language;
    const isLatin = LATIN_LANGUAGES.some((known) => known === language);
    if (intent === 'None' || (!isLatin && language !== 'ar')) return [];
    if (language === 'ar' && latinShare(text) < MOSTLY) return [];
    const words = latinWords(text.normalize('NFKC'));
    if (words.length === 0) return [];
    return words.length < 6
      ? [{ tag, words }]
      : [
          { tag, words },
          { tag, words: words.slice(0, 3) },
        ];
  });
}

function otherSamples(): readonly Sample[] {
  const random = seededRandom(SEED);
  return Object.entries(otherLanguages).flatMap(([tag, list]) => {
    const known = list.split(' ');
    const pick = (): string => known[Math.floor(random() * known.length)] ?? '';
    return Array.from({ length: MIXTURES }, (_, turn) => ({
      tag,
      words: Array.from({ length: 2 + (turn % 5) }, pick),
    }));
  });
}

function featuresOf({ words }: Sample): HashGroups {
  const features = (fill: (list: HashList) => void): Int32Array => {
    LIST.size = 0;
    fill(LIST);
    return keptHashes(LIST);
  };
  return [
    features((list) => latinWordFeatures(words, list)),
    features((list) => latinLetterFeatures(words, list)),
  ];
}

const LIST = createHashList();
