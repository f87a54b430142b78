import { INTENTS } from '../../intents';
import { softmax } from '../blend';
import type { Calibration } from '../model';

/** Log-odds of a text by models that have not seen it, with its label. */
export interface HonestLogits {
  readonly logits: Float64Array;
  readonly label: number;
}

const NONE = INTENTS.indexOf('None');
/** Share of real questions that may be turned away, and of unrelated texts that may be answered. */
const TURNED_AWAY = 0.008;
const ANSWERED_NONE = 0.1;
/** Bounds that keep a thin language's thresholds sensible. */
const LOWEST_REJECT = 0.5;
const ANSWER_RANGE = [0.4, 0.75] as const;

/** Chooses the temperature and the bands of one language from out-of-fold log-odds. */
export function calibrate(texts: readonly HonestLogits[]): Calibration {
  const temperature = bestTemperature(texts);
  const chances = texts.map(({ logits, label }) => ({
    label,
    chances: chancesOf(logits, temperature),
  }));
  const real = chances
    .filter(({ label }) => label !== NONE)
    .map((text) => noneChance(text.chances));
  const unrelated = chances
    .filter(({ label }) => label === NONE)
    .map((text) => bestReal(text.chances));
  const [lowest, highest] = ANSWER_RANGE;
  return {
    temperature,
    thresholds: {
      answer: Math.min(highest, Math.max(lowest, quantile(unrelated, 1 - ANSWERED_NONE))),
      reject: Math.max(LOWEST_REJECT, quantile(real, 1 - TURNED_AWAY)),
    },
  };
}

/** Probabilities at a temperature, leaving the log-odds as they are. */
export function chancesOf(logits: Float64Array, temperature: number): Float64Array {
  const chances = logits.slice();
  softmax(chances, temperature);
  return chances;
}

/** The temperature, on a fine grid, under which the right labels are likeliest. */
function bestTemperature(texts: readonly HonestLogits[]): number {
  let best = { temperature: 1, surprise: Infinity };
  for (let tenths = 50; tenths <= 200; tenths += 5) {
    const temperature = tenths / 100;
    const surprise = texts.reduce(
      (sum, { logits, label }) =>
        sum - Math.log((chancesOf(logits, temperature)[label] ?? 0) + 1e-12),
      0,
    );
    if (surprise < best.surprise) best = { temperature, surprise };
  }
  return best.temperature;
}

function noneChance(chances: Float64Array): number {
  return chances[NONE] ?? 0;
}

/** Confidence with which a text would be answered: nothing when `None` is likelier. */
function bestReal(chances: Float64Array): number {
  const best = chances.reduce(
    (most, chance, label) => (label === NONE ? most : Math.max(most, chance)),
    0,
  );
  return best > noneChance(chances) ? best : 0;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
