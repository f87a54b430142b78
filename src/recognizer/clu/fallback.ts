import CircuitBreaker from 'opossum';
import type { Recognition, Recognizer, Utterance } from '../recognizer';

/** Share of failures, in percent, and number of calls from which on the first recognizer is left alone for a while. */
const FAILING_PERCENT = 50;
const CALLS_TO_JUDGE = 5;

/**
 * Asks the first recognizer, and the second one when the first fails; after repeated failures the first is
 * spared for `restMs`. An answer comes whole from one of the two: their scores are never mixed.
 */
export function withFallback(
  first: Recognizer,
  second: Recognizer,
  options: { restMs: number; onFailure: (error: unknown) => void },
): Recognizer {
  const breaker = new CircuitBreaker<[Utterance], Recognition>(
    (utterance) => first.recognize(utterance),
    {
      timeout: false,
      errorThresholdPercentage: FAILING_PERCENT,
      volumeThreshold: CALLS_TO_JUDGE,
      resetTimeout: options.restMs,
    },
  );
  breaker.on('failure', (error: unknown) => options.onFailure(error));
  breaker.fallback((utterance: Utterance) => second.recognize(utterance));
  return { recognize: (utterance) => breaker.fire(utterance) };
}
