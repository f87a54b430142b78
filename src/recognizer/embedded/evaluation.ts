import { INTENTS, type Intent } from '../intents';
import type { Recognition } from '../recognizer';

/** One text of a test: what it means, what was recognized, and how likely `None` was held to be. */
export interface Judged {
  readonly intent: Intent;
  readonly recognition: Recognition;
  readonly noneConfidence: number;
  readonly topConfidence: number;
  readonly topIntent: Intent;
}

/** The figures of one test. Shares are 0 to 1; NaN where there was nothing to measure. */
export interface Figures {
  readonly texts: number;
  readonly accuracy: number;
  readonly amongThree: number;
  readonly macroF1: number;
  /** Area under the curve of telling `None` from the rest by its confidence. */
  readonly auroc: number;
  /** Share of `None` that is not answered. */
  readonly noneHeld: number;
  /** Share of the rest that is answered or clarified with the right label among the candidates. */
  readonly served: number;
  readonly answered: number;
  readonly answeredRight: number;
  readonly calibrationError: number;
}

/** Computes all figures of a test. */
export function figuresOf(judged: readonly Judged[]): Figures {
  const real = judged.filter(({ intent }) => intent !== 'None');
  const none = judged.filter(({ intent }) => intent === 'None');
  const answered = real.filter(({ recognition }) => recognition.band === 'answer');
  return {
    texts: judged.length,
    accuracy: share(real, isRight),
    amongThree: share(real, isAmongThree),
    macroF1: macroF1(judged),
    auroc: areaUnderCurve(none, real),
    noneHeld: share(none, ({ recognition }) => recognition.band !== 'answer'),
    served: share(real, (text) => text.recognition.band !== 'none' && isAmongThree(text)),
    answered: share(real, ({ recognition }) => recognition.band === 'answer'),
    answeredRight: share(answered, isRight),
    calibrationError: calibrationError(judged),
  };
}

/** Pairs of labels taken for one another most often: right label, label given, how often. */
export function worstConfusions(
  judged: readonly Judged[],
  most: number,
): readonly (readonly [Intent, Intent, number])[] {
  const counts = new Map<string, readonly [Intent, Intent, number]>();
  for (const { intent, recognition } of judged) {
    if (intent === recognition.intent) continue;
    const key = `${intent} ${recognition.intent}`;
    counts.set(key, [intent, recognition.intent, (counts.get(key)?.[2] ?? 0) + 1]);
  }
  return [...counts.values()].sort((a, b) => b[2] - a[2]).slice(0, most);
}

function isRight({ intent, recognition }: Judged): boolean {
  return recognition.intent === intent;
}

function isAmongThree({ intent, recognition }: Judged): boolean {
  return recognition.candidates.some((candidate) => candidate.intent === intent);
}

function share(texts: readonly Judged[], holds: (text: Judged) => boolean): number {
  return texts.length === 0 ? NaN : texts.filter(holds).length / texts.length;
}

function macroF1(judged: readonly Judged[]): number {
  const scores = INTENTS.flatMap((label) => {
    const given = judged.filter(({ recognition }) => recognition.intent === label);
    const own = judged.filter(({ intent }) => intent === label);
    const right = given.filter(({ intent }) => intent === label).length;
    return own.length === 0 ? [] : [(2 * right) / (given.length + own.length)];
  });
  return scores.length === 0 ? NaN : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Chance that a text of the first kind is held likelier to be `None` than one of the second; by ranks, ties count half. */
function areaUnderCurve(none: readonly Judged[], real: readonly Judged[]): number {
  if (none.length === 0 || real.length === 0) return NaN;
  const all = [
    ...none.map((text) => ({ score: text.noneConfidence, isNone: true })),
    ...real.map((text) => ({ score: text.noneConfidence, isNone: false })),
  ].sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let start = 0; start < all.length;) {
    let end = start;
    while (end < all.length && all[end]?.score === all[start]?.score) end += 1;
    const rank = (start + end + 1) / 2;
    ranks += rank * all.slice(start, end).filter(({ isNone }) => isNone).length;
    start = end;
  }
  return (ranks - (none.length * (none.length + 1)) / 2) / (none.length * real.length);
}

/** Expected calibration error of the most likely label, in fifteen bins of equal width. */
function calibrationError(judged: readonly Judged[]): number {
  const bins = Array.from({ length: 15 }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const { intent, topConfidence, topIntent } of judged) {
    const bin = bins[Math.min(14, Math.floor(topConfidence * 15))];
    if (!bin) continue;
    bin.count += 1;
    bin.confidence += topConfidence;
    bin.right += topIntent === intent ? 1 : 0;
  }
  const gap = bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0);
  return judged.length === 0 ? NaN : gap / judged.length;
}
