import type { Band, Candidate } from '../recognizer';

/** Where the bands of one language begin, chosen from out-of-fold scores. */
export interface Thresholds {
  /** From this confidence of a real label on, it is answered. */
  readonly answer: number;
  /** From this confidence of `None` on, nothing is offered. */
  readonly reject: number;
}

/** A decision over all labels: what to do, and the three labels to show. */
export interface Decision {
  readonly band: Band;
  readonly candidates: readonly Candidate[];
}

/** Chooses the band from labels sorted by confidence; when asking back, only real labels are offered. */
export function decide(ranked: readonly Candidate[], thresholds: Thresholds): Decision {
  const rejected = ranked.find((candidate) => candidate.intent === 'None')?.confidence ?? 0;
  if (rejected >= thresholds.reject) return { band: 'none', candidates: withNoneFirst(ranked) };
  const real = ranked.filter((candidate) => candidate.intent !== 'None');
  const best = real[0]?.confidence ?? 0;
  if (best >= thresholds.answer && best > rejected)
    return { band: 'answer', candidates: ranked.slice(0, 3) };
  return { band: 'clarify', candidates: real.slice(0, 3) };
}

function withNoneFirst(ranked: readonly Candidate[]): readonly Candidate[] {
  const none = ranked.filter((candidate) => candidate.intent === 'None');
  return [...none, ...ranked.filter((candidate) => candidate.intent !== 'None')].slice(0, 3);
}
