/**
 * The second layer: a multinomial logistic model over the scores of the first.
 * weights[input * classes + class]; the last input is a constant one.
 */
export interface Blend {
  readonly classes: number;
  readonly inputs: number;
  readonly weights: Float32Array;
}

/** Writes each class's log-odds for one row of inputs into `logits`. */
export function blendScores(blend: Blend, inputs: Float64Array, logits: Float64Array): void {
  const { classes, weights } = blend;
  const last = blend.inputs * classes;
  for (let label = 0; label < classes; label += 1) logits[label] = weights[last + label] ?? 0;
  for (let input = 0; input < blend.inputs; input += 1) {
    const value = inputs[input] ?? 0;
    const base = input * classes;
    for (let label = 0; label < classes; label += 1)
      logits[label] = (logits[label] ?? 0) + value * (weights[base + label] ?? 0);
  }
}

/** Turns log-odds into probabilities, in place, after dividing by a temperature. */
export function softmax(logits: Float64Array, temperature: number): void {
  const largest = logits.reduce((most, value) => Math.max(most, value), -Infinity);
  let sum = 0;
  for (let label = 0; label < logits.length; label += 1) {
    const weight = Math.exp(((logits[label] ?? 0) - largest) / temperature);
    logits[label] = weight;
    sum += weight;
  }
  for (let label = 0; label < logits.length; label += 1) logits[label] = (logits[label] ?? 0) / sum;
}
