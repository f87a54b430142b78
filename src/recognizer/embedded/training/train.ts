import { INTENTS } from '../../intents';
import { blendInputCount, fillBlendInputs } from '../blend-inputs';
import { blendScores, type Blend } from '../blend';
import { forEachLanguage, surfaceNameOf, type EmbeddedModel } from '../model';
import { fitBlend } from './blend';
import { calibrate, type HonestLogits } from './calibrate';
import type { Corpus } from './corpus';
import {
  SHARED_OPTIONS,
  SURFACE_OPTIONS,
  trainMember,
  type HonestScore,
  type MemberTexts,
} from './members';
import type { LinearMember } from '../member';
import {
  conceptNames,
  lexiconOf,
  prepareCorpus,
  spellingOf,
  type Prepared,
  type Vocabularies,
} from './prepared';

/** A trained model, and how it scored every phrase of the corpus without having seen it. */
export interface Training {
  readonly model: EmbeddedModel;
  /** One for each example of the corpus, in order. */
  readonly honest: readonly HonestLogits[];
}

/** Shared features seen in fewer texts are left out. */
const SHARED_MINIMUM = 5;
const CLASSES = INTENTS.length;

/** Trains the recognizer: the same corpus gives the same model, bit for bit. */
export function trainRecognizer(corpus: Corpus): Training {
  const names = conceptNames(corpus);
  const vocabularies = forEachLanguage((language) => ({
    lexicon: lexiconOf(corpus, language, names),
    spelling: spellingOf(corpus, language),
  }));
  const texts = prepareCorpus(corpus, vocabularies);
  const surfaces = trainSurfaces(texts);
  const shared = trainMember(memberTexts(texts, 'shared', SHARED_MINIMUM), SHARED_OPTIONS);
  const inputs = texts.map((text, position) =>
    blendInputs(text, surfaces.honest[position], shared.honest[position]),
  );
  const labels = Uint8Array.from(texts, (text) => text.label);
  const blend = fitBlend({ inputs, labels }, CLASSES);
  const honest = inputs.map((row, at) => ({
    logits: logitsOf(blend, row),
    label: labels[at] ?? 0,
  }));
  const languages = languageModels({ texts, honest, vocabularies, surfaces: surfaces.members });
  return { model: { languages, shared: shared.member, blend }, honest };
}

interface Trained {
  readonly texts: readonly Prepared[];
  readonly honest: readonly HonestLogits[];
  readonly vocabularies: Vocabularies;
  readonly surfaces: ReadonlyMap<string, LinearMember>;
}

function languageModels(trained: Trained): EmbeddedModel['languages'] {
  return forEachLanguage((language) => {
    const surface = trained.surfaces.get(surfaceNameOf(language));
    if (!surface) throw new Error(`There are no phrases in ${language}.`);
    const own = trained.honest.filter(
      (_, position) => trained.texts[position]?.language === language,
    );
    return { surface, ...trained.vocabularies[language], calibration: calibrate(own) };
  });
}

interface TrainedSurfaces {
  readonly members: ReadonlyMap<string, LinearMember>;
  /** One for each text, by its place in the corpus. */
  readonly honest: readonly HonestScore[];
}

/** One surface model for each language, both Chinese scripts sharing theirs. */
function trainSurfaces(texts: readonly Prepared[]): TrainedSurfaces {
  const members = new Map<string, LinearMember>();
  const honest = new Array<HonestScore>(texts.length);
  for (const name of new Set(texts.map((text) => surfaceNameOf(text.language)))) {
    const places = [...texts.keys()].filter((place) => isOf(texts[place], name));
    const own = texts.filter((text) => isOf(text, name));
    const trained = trainMember(memberTexts(own, 'surface', 1), SURFACE_OPTIONS);
    members.set(name, trained.member);
    trained.honest.forEach((score, position) => (honest[places[position] ?? 0] = score));
  }
  return { members, honest };
}

function isOf(text: Prepared | undefined, surface: string): boolean {
  return text !== undefined && surfaceNameOf(text.language) === surface;
}

function memberTexts(
  texts: readonly Prepared[],
  kind: 'surface' | 'shared',
  minimumTexts: number,
): MemberTexts {
  return {
    groups: texts.map((text) => text[kind]),
    labels: Uint8Array.from(texts, (text) => text.label),
    folds: Uint8Array.from(texts, (text) => text.fold),
    minimumTexts,
  };
}

function blendInputs(text: Prepared, surface?: HonestScore, shared?: HonestScore): Float64Array {
  const row = new Float64Array(blendInputCount(CLASSES));
  fillBlendInputs(row, {
    surface: surface?.scores ?? new Float64Array(CLASSES),
    shared: shared?.scores ?? new Float64Array(CLASSES),
    known: surface?.known ?? 0,
    wordCount: text.wordCount,
    conceptCount: text.conceptCount,
  });
  return row;
}

function logitsOf(blend: Blend, inputs: Float64Array): Float64Array {
  const logits = new Float64Array(CLASSES);
  blendScores(blend, inputs, logits);
  return logits;
}
