import { countInto, createCounter, type Counter } from './counts';
import type { HashIndex } from './hash';
import type { HashList } from './hash-list';
import { weighGroup } from './weigh';

/** Longest list of features one text may have over all groups. */
const CAPACITY = 1 << 16;

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

/** A member ready to score, with its reused memory. */
export interface Scorer {
  readonly member: LinearMember;
  readonly counter: Counter;
  readonly values: Float32Array;
}

/** Prepares a member for scoring. */
export function createScorer(member: LinearMember): Scorer {
  return {
    member,
    counter: createCounter(member.rarity.length, CAPACITY),
    values: new Float32Array(CAPACITY),
  };
}

/** Writes every class's margin for a text into `scores`; returns the share of its features that are known. */
export function scoreText(
  scorer: Scorer,
  groups: readonly HashList[],
  scores: Float64Array,
): number {
  const { member, counter, values } = scorer;
  const { columns, counts } = counter.found;
  counter.found.size = 0;
  let known = 0;
  let all = 0;
  groups.forEach((list, group) => {
    const start = counter.found.size;
    known += countInto(counter, member.index, list);
    all += list.size;
    const weight = member.groupWeights[group] ?? 1;
    const { rarity, ownRows } = member;
    weighGroup(
      { columns, counts, rarity, ownRows, values },
      { start, end: counter.found.size, weight },
    );
  });
  addBias(member, scores);
  for (let at = 0; at < counter.found.size; at += 1)
    addRow(member, { row: columns[at] ?? 0, value: values[at] ?? 0 }, scores);
  return all === 0 ? 0 : known / all;
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
