import { LANGUAGES } from '../../../language/supported';
import { INTENTS } from '../../intents';
import { blendInputCount, fillBlendInputs } from '../blend-inputs';
import { blendScores } from '../blend';
import { forEachLanguage, surfaceNameOf, type EmbeddedModel } from '../model';
import { fitBlend } from './blend';
import { calibrate, type HonestLogits } from './calibrate';
import type { Corpus } from './corpus';
import { SHARED_OPTIONS, SURFACE_OPTIONS, trainMember, type TrainedMember } from './members';
import { conceptNames, lexiconOf, prepareCorpus, spellingOf, type Prepared } from './prepared';

/** A trained model, and how it scored every phrase of the corpus without having seen it. */
export interface Training {
  readonly model: EmbeddedModel;
  /** One for each example of the corpus, in order. */
  readonly honest: readonly HonestLogits[];
}

/** Shared features seen in fewer texts are left out. */
const SHARED_MINIMUM = 5;

/** Trains the recognizer: the same corpus gives the same model, bit for bit. */
export function trainRecognizer(corpus: Corpus): Training {
  const names = conceptNames(corpus);
  const vocabularies = forEachLanguage((language) => ({
    lexicon: lexiconOf(corpus, language, names),
    spelling: spellingOf(corpus, language),
  }));
  const { texts } = prepareCorpus(corpus, vocabularies);
  const surfaces = trainSurfaces(texts);
  const shared = trainMember(membersTexts(texts, 'shared', SHARED_MINIMUM), SHARED_OPTIONS);
  const inputs = texts.map((text, position) => {
    const surface = surfaces.get(surfaceNameOf(text.language));
    const own = surface?.trained.honest[surface.places.get(position) ?? -1];
    const row = new Float64Array(blendInputCount(INTENTS.length));
    fillBlendInputs(row, {
      surface: own?.scores ?? new Float64Array(INTENTS.length),
      shared: shared.honest[position]?.scores ?? new Float64Array(INTENTS.length),
      known: own?.known ?? 0,
      wordCount: text.wordCount,
      conceptCount: text.conceptCount,
    });
    return row;
  });
  const labels = Uint8Array.from(texts, (text) => text.label);
  const blend = fitBlend({ inputs, labels }, INTENTS.length);
  const honest = inputs.map((row, position) => {
    const logits = new Float64Array(INTENTS.length);
    blendScores(blend, row, logits);
    return { logits, label: labels[position] ?? 0 };
  });
  return { model: { languages: languageModels(), shared: shared.member, blend }, honest };

  function languageModels(): EmbeddedModel['languages'] {
    return forEachLanguage((language) => {
      const surface = surfaces.get(surfaceNameOf(language));
      if (!surface) throw new Error(`There are no phrases in ${language}.`);
      const own = honest.filter((_, position) => texts[position]?.language === language);
      return { surface: surface.trained.member, ...vocabularies[language], calibration: calibrate(own) };
    });
  }
}

interface TrainedSurface {
  readonly trained: TrainedMember;
  /** Place of a corpus position among this model's own texts. */
  readonly places: ReadonlyMap<number, number>;
}

function trainSurfaces(texts: readonly Prepared[]): ReadonlyMap<string, TrainedSurface> {
  const names = new Set(LANGUAGES.map(surfaceNameOf));
  const surfaces = new Map<string, TrainedSurface>();
  for (const name of names) {
    const positions = texts.flatMap((text, position) =>
      surfaceNameOf(text.language) === name ? [position] : [],
    );
    if (positions.length === 0) continue;
    const own = positions.flatMap((position) => texts[position] ?? []);
    surfaces.set(name, {
      trained: trainMember(membersTexts(own, 'surface', 1), SURFACE_OPTIONS),
      places: new Map(positions.map((position, place) => [position, place])),
    });
  }
  return surfaces;
}

function membersTexts(texts: readonly Prepared[], kind: 'surface' | 'shared', minimumTexts: number) {
  return {
    groups: texts.map((text) => text[kind]),
    labels: Uint8Array.from(texts, (text) => text.label),
    folds: Uint8Array.from(texts, (text) => text.fold),
    minimumTexts,
  };
}

