import type { Language } from '../../language/supported';
import { INTENTS } from '../intents';
import type { Candidate } from '../recognizer';
import { blendInputCount, fillBlendInputs } from './blend-inputs';
import { blendScores, softmax } from './blend';
import { createScorer, scoreText } from './member';
import type { EmbeddedModel, LanguageModel } from './model';
import { createTextFeatures, fillTextFeatures } from './text-features';

/** Gives every label its calibrated confidence, best first. */
export type Classifier = (text: string, language: Language) => readonly Candidate[];

/** Prepares a model for classifying; the memory it works in is made once. */
export function createClassifier(model: EmbeddedModel): Classifier {
  const classes = model.blend.classes;
  const features = createTextFeatures();
  const scorers = surfaceScorers(model);
  const sharedScorer = createScorer(model.shared);
  const surface = new Float64Array(classes);
  const shared = new Float64Array(classes);
  const inputs = new Float64Array(blendInputCount(classes));
  const chances = new Float64Array(classes);
  return (text, language) => {
    const own = model.languages[language];
    const { surface: member, calibration } = own;
    fillTextFeatures(features, { text, language }, own);
    const scorer = scorers.get(member) ?? createScorer(member);
    const known = scoreText(scorer, features.surface, surface);
    scoreText(sharedScorer, features.shared, shared);
    const { wordCount, conceptCount } = features;
    fillBlendInputs(inputs, { surface, shared, known, wordCount, conceptCount });
    blendScores(model.blend, inputs, chances);
    softmax(chances, calibration.temperature);
    return ranked(chances);
  };
}

function surfaceScorers(
  model: EmbeddedModel,
): ReadonlyMap<LanguageModel['surface'], ReturnType<typeof createScorer>> {
  const members = new Set(Object.values(model.languages).map((language) => language.surface));
  return new Map([...members].map((member) => [member, createScorer(member)]));
}

function ranked(chances: Float64Array): readonly Candidate[] {
  return INTENTS.map((intent, label) => ({ intent, confidence: chances[label] ?? 0 })).sort(
    (a, b) => b.confidence - a.confidence,
  );
}
