import type { Recognition, Recognizer, Utterance } from '../recognizer';
import { decide } from './bands';
import { createClassifier } from './classify';
import type { EmbeddedModel } from './model';
import { readModel } from './model-files';

/** Loads the trained models of a directory; needs no network and never throws on a text afterwards. */
export function loadEmbeddedRecognizer(directory: string): Recognizer {
  return createEmbeddedRecognizer(readModel(directory));
}

/** A recognizer over a model in memory. */
export function createEmbeddedRecognizer(model: EmbeddedModel): Recognizer {
  const classify = createClassifier(model);
  const recognizeNow = ({ text, language }: Utterance): Recognition => {
    const { thresholds } = model.languages[language].calibration;
    const { band, candidates } = decide(classify(text, language), thresholds);
    const best = candidates[0] ?? { intent: 'None' as const, confidence: 0 };
    return { ...best, band, candidates, source: 'embedded' };
  };
  return { recognize: (utterance) => Promise.resolve(recognizeNow(utterance)) };
}
