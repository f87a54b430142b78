import { INTENTS, type Intent } from '../intents';
import type { Candidate } from '../recognizer';
import { decide } from './bands';
import type { Judged } from './evaluation';
import type { Calibration } from './model';
import { chancesOf } from './training/calibrate';

/** Judges one text from the confidences of all labels. */
export function judge(
  intent: Intent,
  ranked: readonly Candidate[],
  { thresholds }: Calibration,
): Judged {
  const { band, candidates } = decide(ranked, thresholds);
  const best = candidates[0] ?? { intent: 'None' as const, confidence: 0 };
  const top = ranked[0] ?? best;
  return {
    intent,
    recognition: { ...best, band, candidates, source: 'embedded' },
    noneConfidence: ranked.find((candidate) => candidate.intent === 'None')?.confidence ?? 0,
    topConfidence: top.confidence,
    topIntent: top.intent,
  };
}

/** All labels with their confidence, best first, from out-of-fold log-odds. */
export function rankedFrom(
  logits: Float64Array,
  { temperature }: Calibration,
): readonly Candidate[] {
  const chances = chancesOf(logits, temperature);
  return INTENTS.map((intent, label) => ({ intent, confidence: chances[label] ?? 0 })).sort(
    (a, b) => b.confidence - a.confidence,
  );
}
