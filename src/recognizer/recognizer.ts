import type { Language } from '../language/supported';
import type { Intent } from './intents';

/** What to do with a recognition: answer it, ask which of the candidates is meant, or say it was not understood. */
export type Band = 'answer' | 'clarify' | 'none';

export interface Candidate {
  readonly intent: Intent;
  /** Calibrated probability, 0 to 1. */
  readonly confidence: number;
}

export interface Recognition extends Candidate {
  readonly band: Band;
  /** The three likeliest labels, best first. */
  readonly candidates: readonly Candidate[];
  /** Which implementation answered; scores of the two are never compared. */
  readonly source: 'embedded' | 'clu';
}

export interface Utterance {
  readonly text: string;
  readonly language: Language;
}

/** Tells what a person wants. Never throws on any text; bounded in time for any length. */
export interface Recognizer {
  recognize(utterance: Utterance): Promise<Recognition>;
}
