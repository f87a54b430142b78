import { countInto, createCounter, type Counter } from './counts';
import type { HashIndex } from './hash';
import type { HashList } from './hash-list';
import { createKernel, ROW_LENGTH, type Kernel, type KernelCall } from './kernel';
import { weighGroup } from './weigh';

/** Longest list of features one text may have over all groups. */
const CAPACITY = 1 << 17;

/** A trained linear classifier over hashed features, in small numbers. */
export interface LinearMember {
  readonly classes: number;
  readonly index: HashIndex;
  readonly rarity: Float32Array;
  /** Rows from this one on each stand for several features: see countTexts. */
  readonly ownRows: number;
  /** weights[feature * classes + class] in steps of the feature's scale; the last row is the bias. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  /** The length each group of features is scaled to. */
  readonly groupWeights: readonly number[];
}

/** A member ready to score, with its weights and working memory where the kernel reaches them. */
export interface Scorer {
  readonly member: LinearMember;
  readonly kernel: Kernel;
  readonly counter: Counter;
  readonly values: Float32Array;
  readonly row: Float32Array;
  readonly address: Omit<KernelCall, 'count'>;
}

/** Prepares a member for scoring. */
export function createScorer(member: LinearMember): Scorer {
  const { classes, weights, scales } = member;
  const address = { row: 0, columns: 256, values: 256 + CAPACITY * 4, weights: 256 + CAPACITY * 8 };
  const kernel = createKernel(address.weights + scales.length * ROW_LENGTH);
  const { buffer } = kernel.memory;
  const small = new Int8Array(buffer, address.weights, scales.length * ROW_LENGTH);
  for (let row = 0; row < scales.length; row += 1)
    small.set(weights.subarray(row * classes, (row + 1) * classes), row * ROW_LENGTH);
  return {
    member,
    kernel,
    counter: createCounter(member.rarity.length, new Int32Array(buffer, address.columns, CAPACITY)),
    values: new Float32Array(buffer, address.values, CAPACITY),
    row: new Float32Array(buffer, address.row, ROW_LENGTH),
    address,
  };
}

/** Writes every class's margin for a text into `scores`; returns the share of its features that are known. */
export function scoreText(
  scorer: Scorer,
  groups: readonly HashList[],
  scores: Float64Array,
): number {
  const { member, counter, values, row } = scorer;
  const { found } = counter;
  found.size = 0;
  let known = 0;
  let all = 0;
  const { columns, counts } = found;
  const { rarity, ownRows, scales } = member;
  const weighing = { columns, counts, rarity, ownRows, values };
  for (let group = 0; group < groups.length; group += 1) {
    const list = groups[group];
    if (!list) continue;
    const start = found.size;
    known += countInto(counter, member.index, list);
    all += list.size;
    weighGroup(weighing, { start, end: found.size, weight: member.groupWeights[group] ?? 1 });
  }
  appendBias(scorer);
  for (let at = 0; at < found.size; at += 1)
    values[at] = (values[at] ?? 0) * (scales[columns[at] ?? 0] ?? 0);
  row.fill(0);
  scorer.kernel.multiplySmall({ ...scorer.address, count: found.size });
  for (let label = 0; label < scores.length; label += 1) scores[label] = row[label] ?? 0;
  return all === 0 ? 0 : known / all;
}

/** The bias is the last row, with the value one. */
function appendBias({ member, counter: { found }, values }: Scorer): void {
  found.columns[found.size] = member.scales.length - 1;
  values[found.size] = 1;
  found.size += 1;
}

/** Sets scores to the bias of every class. */
export function addBias(member: LinearMember, scores: Float64Array): void {
  scores.fill(0);
  addRow(member, { row: member.scales.length - 1, value: 1 }, scores);
}

/** Adds one feature's weights, times its value, to the scores. */
export function addRow(
  { classes, weights, scales }: LinearMember,
  { row, value }: { readonly row: number; readonly value: number },
  scores: Float64Array,
): void {
  const factor = value * (scales[row] ?? 0);
  const base = row * classes;
  for (let label = 0; label < classes; label += 1)
    scores[label] = (scores[label] ?? 0) + factor * (weights[base + label] ?? 0);
}
