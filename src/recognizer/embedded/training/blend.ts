import type { Blend } from '../blend';
import { blendScores, softmax } from '../blend';
import { seededRandom, shuffle } from './random';

/** Inputs of the second layer for many texts, with their labels. */
export interface BlendExamples {
  readonly inputs: readonly Float64Array[];
  readonly labels: Uint8Array;
}

const SEED = 77;
const BATCH = 256;
const EPOCHS = 6;
const RATE = 0.02;
const PULL = 1e-4;
/** Where learning starts: a class's own scores count, with these weights for the first and second member. */
const START = [3, 1.5] as const;

/** Fits the second layer by Adam on small batches, pulled softly towards the plain weighted sum of the members. */
export function fitBlend(examples: BlendExamples, classes: number): Blend {
  const inputs = examples.inputs[0]?.length ?? 0;
  const start = startWeights(inputs, classes);
  const blend = { classes, inputs, weights: start.slice() };
  const memory = { first: new Float32Array(start.length), second: new Float32Array(start.length) };
  const order = Int32Array.from(examples.inputs, (_, position) => position);
  const random = seededRandom(SEED);
  const steps = EPOCHS * Math.ceil(order.length / BATCH);
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += BATCH) {
      step += 1;
      const gradient = batchGradient(blend, examples, order.subarray(from, from + BATCH));
      const rate = RATE * (1 - step / (steps + 1));
      adamStep(blend.weights, { gradient, start, ...memory }, { rate, step });
    }
  }
  return blend;
}

function startWeights(inputs: number, classes: number): Float32Array {
  const weights = new Float32Array((inputs + 1) * classes);
  START.forEach((weight, member) => {
    for (let label = 0; label < classes; label += 1)
      weights[(member * classes + label) * classes + label] = weight;
  });
  return weights;
}

function batchGradient(blend: Blend, examples: BlendExamples, batch: Int32Array): Float32Array {
  const { classes, inputs } = blend;
  const gradient = new Float32Array(blend.weights.length);
  const chances = new Float64Array(classes);
  for (const position of batch) {
    const row = examples.inputs[position];
    if (!row) continue;
    blendScores(blend, row, chances);
    softmax(chances, 1);
    const label = examples.labels[position] ?? 0;
    chances[label] = (chances[label] ?? 0) - 1;
    for (let input = 0; input <= inputs; input += 1) {
      const value = (input === inputs ? 1 : (row[input] ?? 0)) / batch.length;
      const base = input * classes;
      for (let other = 0; other < classes; other += 1)
        gradient[base + other] = (gradient[base + other] ?? 0) + value * (chances[other] ?? 0);
    }
  }
  return gradient;
}

interface AdamMemory {
  readonly gradient: Float32Array;
  readonly start: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
}

function adamStep(
  weights: Float32Array,
  { gradient, start, first, second }: AdamMemory,
  { rate, step }: { readonly rate: number; readonly step: number },
): void {
  const firstScale = 1 / (1 - Math.pow(0.9, step));
  const secondScale = 1 / (1 - Math.pow(0.99, step));
  for (let at = 0; at < weights.length; at += 1) {
    const weight = weights[at] ?? 0;
    const slope = (gradient[at] ?? 0) + PULL * (weight - (start[at] ?? 0));
    const mean = 0.9 * (first[at] ?? 0) + 0.1 * slope;
    const square = 0.99 * (second[at] ?? 0) + 0.01 * slope * slope;
    first[at] = mean;
    second[at] = square;
    weights[at] = weight - (rate * mean * firstScale) / (Math.sqrt(square * secondScale) + 1e-8);
  }
}
