import type { CountedTexts } from '../counted';
import { addBias, addRow, type LinearMember } from '../member';
import { weighGroup } from '../weigh';
import { trainSvm, type SparseRows } from './svm';

export interface FitOptions {
  readonly classes: number;
  readonly cost: number;
  readonly epochs: number;
  /** Exponent of the inverse document frequency. */
  readonly rarityPower: number;
  readonly groupWeights: readonly number[];
}

/** Trains a member on the texts at the given positions. */
export function fitMember(
  texts: CountedTexts,
  examples: { readonly positions: readonly number[]; readonly labels: Uint8Array },
  options: FitOptions,
): LinearMember {
  const { positions, labels } = examples;
  const rarity = rarityOf(texts, positions, options.rarityPower);
  const rows = weighTexts(texts, positions, {
    rarity,
    ownRows: texts.ownRows,
    groupWeights: options.groupWeights,
  });
  const sizes = rowSizes(texts);
  const svm = trainSvm(
    shareOwnRows(rows, sizes),
    Uint8Array.from(positions, (position) => labels[position] ?? 0),
    {
      ...options,
      features: texts.features,
    },
  );
  const { weights, scales } = quantize(svm, options.classes);
  scales.forEach((scale, row) => (scales[row] = scale / Math.sqrt(sizes[row] ?? 1)));
  const { classes, groupWeights } = options;
  return {
    classes,
    index: texts.index,
    rarity,
    ownRows: texts.ownRows,
    weights,
    scales,
    groupWeights,
  };
}

/** Scores of one counted text, one number for each class. */
export function scoreCounted(
  member: LinearMember,
  texts: CountedTexts,
  position: number,
): Float64Array {
  const scores = new Float64Array(member.classes);
  const rows = weighTexts(texts, [position], member);
  addBias(member, scores);
  rows.columns.forEach((row, at) => addRow(member, { row, value: rows.values[at] ?? 0 }, scores));
  return scores;
}

/** Share of a counted text's features, repeats included, that the member has learned. */
export function knownShare(member: LinearMember, texts: CountedTexts, position: number): number {
  let known = 0;
  let all = 0;
  const end = texts.starts[(position + 1) * texts.groups] ?? 0;
  for (let at = texts.starts[position * texts.groups] ?? 0; at < end; at += 1) {
    const count = texts.counts[at] ?? 0;
    all += count;
    if ((member.rarity[texts.columns[at] ?? 0] ?? 0) > 0) known += count;
  }
  return all === 0 ? 0 : known / all;
}

function rarityOf(texts: CountedTexts, positions: readonly number[], power: number): Float32Array {
  const frequency = new Int32Array(texts.features);
  for (const position of positions) {
    const end = texts.starts[(position + 1) * texts.groups] ?? 0;
    for (let at = texts.starts[position * texts.groups] ?? 0; at < end; at += 1) {
      const column = texts.columns[at] ?? 0;
      frequency[column] = (frequency[column] ?? 0) + 1;
    }
  }
  return Float32Array.from(frequency, (count) =>
    count === 0 ? 0 : Math.pow(Math.log((positions.length + 1) / (count + 1)) + 1, power),
  );
}

/** How many features each row stands for: one, but for the rows of features that one text alone has. */
function rowSizes(texts: CountedTexts): Int32Array {
  const sizes = new Int32Array(texts.features).fill(1);
  for (let at = 0; at < texts.columns.length; at += 1) {
    const column = texts.columns[at] ?? 0;
    if (column >= texts.ownRows) sizes[column] = texts.counts[at] ?? 1;
  }
  return sizes;
}

/** In training a shared row enters with the length of all its features together. */
function shareOwnRows(rows: SparseRows, sizes: Int32Array): SparseRows {
  const values = rows.values.slice();
  for (let at = 0; at < values.length; at += 1) {
    const size = sizes[rows.columns[at] ?? 0] ?? 1;
    if (size > 1) values[at] = (values[at] ?? 0) / Math.sqrt(size);
  }
  return { ...rows, values };
}

type Weights = Pick<LinearMember, 'rarity' | 'ownRows' | 'groupWeights'>;

function weighTexts(texts: CountedTexts, positions: readonly number[], by: Weights): SparseRows {
  const { groups, starts, columns, counts } = texts;
  const lengths = positions.map(
    (position) => (starts[(position + 1) * groups] ?? 0) - (starts[position * groups] ?? 0),
  );
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const rows = {
    starts: new Int32Array(positions.length + 1),
    columns: new Int32Array(total),
    values: new Float32Array(total),
  };
  const own = {
    columns: rows.columns,
    counts: new Int32Array(total),
    rarity: by.rarity,
    ownRows: by.ownRows,
    values: rows.values,
  };
  let size = 0;
  positions.forEach((position, row) => {
    for (let group = 0; group < groups; group += 1) {
      const from = starts[position * groups + group] ?? 0;
      const to = starts[position * groups + group + 1] ?? 0;
      own.columns.set(columns.subarray(from, to), size);
      own.counts.set(counts.subarray(from, to), size);
      weighGroup(own, { start: size, end: size + to - from, weight: by.groupWeights[group] ?? 1 });
      size += to - from;
    }
    rows.starts[row + 1] = size;
  });
  return rows;
}

/** Eight-bit weights, each feature with a scale of its own. */
function quantize(
  weights: Float32Array,
  classes: number,
): Pick<LinearMember, 'weights' | 'scales'> {
  const scales = new Float32Array(weights.length / classes);
  const small = new Int8Array(weights.length);
  for (let row = 0; row < scales.length; row += 1) {
    const base = row * classes;
    let largest = 0;
    for (let label = 0; label < classes; label += 1)
      largest = Math.max(largest, Math.abs(weights[base + label] ?? 0));
    if (largest === 0) continue;
    scales[row] = largest / 127;
    for (let label = 0; label < classes; label += 1)
      small[base + label] = Math.round(((weights[base + label] ?? 0) * 127) / largest);
  }
  return { weights: small, scales };
}
