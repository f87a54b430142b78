import { createKernel, ROW_LENGTH, type Kernel } from '../kernel';
import { seededRandom, shuffle } from './random';

export interface SvmOptions {
  /** At most ROW_LENGTH. */
  readonly classes: number;
  readonly features: number;
  readonly cost: number;
  readonly epochs: number;
}

/** Examples as sparse rows: columns and values of row r stand from starts[r] to starts[r + 1]; a value may be 0. */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

const SEED = 20261;

/**
 * One-versus-rest linear SVM with squared hinge loss, by dual coordinate descent, all classes in one pass.
 * Returns weights[feature * classes + class]; the bias is one more row at the end.
 */
export function trainSvm(rows: SparseRows, labels: Uint8Array, options: SvmOptions): Float32Array {
  const state = createState(rows, labels, options);
  const order = Int32Array.from({ length: labels.length }, (_, index) => index);
  const random = seededRandom(SEED);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    for (const example of order) visit(state, example);
  }
  return denseWeights(state);
}

interface SvmState {
  readonly rows: SparseRows;
  readonly labels: Uint8Array;
  readonly classes: number;
  readonly features: number;
  readonly diagonal: number;
  readonly duals: Float32Array;
  readonly squares: Float32Array;
  readonly kernel: Kernel;
  /** Margins of the example at hand, then its changes: one row shared with the kernel. */
  readonly row: Float32Array;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly address: {
    readonly row: number;
    readonly columns: number;
    readonly values: number;
    readonly weights: number;
  };
}

function createState(rows: SparseRows, labels: Uint8Array, options: SvmOptions): SvmState {
  const { classes, features, cost } = options;
  const bytes = rows.columns.length * 4;
  const columns = ROW_LENGTH * 4;
  const values = columns + bytes;
  const weights = (values + bytes + 15) & ~15;
  const kernel = createKernel(weights + features * ROW_LENGTH * 4);
  const { buffer } = kernel.memory;
  new Int32Array(buffer, columns, rows.columns.length).set(rows.columns);
  new Float32Array(buffer, values, rows.values.length).set(rows.values);
  return {
    rows,
    labels,
    classes,
    features,
    diagonal: 1 / (2 * cost),
    duals: new Float32Array(labels.length * classes),
    squares: squaredLengths(rows, labels.length),
    kernel,
    row: new Float32Array(buffer, 0, ROW_LENGTH),
    weights: new Float32Array(buffer, weights, features * ROW_LENGTH),
    bias: new Float32Array(ROW_LENGTH),
    address: { row: 0, columns, values, weights },
  };
}

/** Squared length of each example, its constant one included. */
function squaredLengths(rows: SparseRows, count: number): Float32Array {
  const squares = new Float32Array(count).fill(1);
  for (let example = 0; example < count; example += 1) {
    const end = rows.starts[example + 1] ?? 0;
    for (let at = rows.starts[example] ?? 0; at < end; at += 1)
      squares[example] = (squares[example] ?? 0) + (rows.values[at] ?? 0) ** 2;
  }
  return squares;
}

/** One step of coordinate descent for all classes of one example. */
function visit(state: SvmState, example: number): void {
  const { kernel, row, bias, address, rows } = state;
  const start = rows.starts[example] ?? 0;
  const call = {
    columns: address.columns + start * 4,
    values: address.values + start * 4,
    count: (rows.starts[example + 1] ?? 0) - start,
    weights: address.weights,
    row: address.row,
  };
  row.set(bias);
  kernel.multiply(call);
  if (!turnMarginsIntoChanges(state, example)) return;
  for (let label = 0; label < state.classes; label += 1)
    bias[label] = (bias[label] ?? 0) + (row[label] ?? 0);
  kernel.spread(call);
}

function turnMarginsIntoChanges(state: SvmState, example: number): boolean {
  const { row, duals, classes, diagonal } = state;
  const own = state.labels[example];
  const curvature = (state.squares[example] ?? 1) + diagonal;
  let changed = false;
  for (let label = 0; label < classes; label += 1) {
    const at = example * classes + label;
    const sign = own === label ? 1 : -1;
    const dual = duals[at] ?? 0;
    const gradient = sign * (row[label] ?? 0) - 1 + dual * diagonal;
    const next = Math.fround(Math.max(0, dual - gradient / curvature));
    duals[at] = next;
    row[label] = sign * (next - dual);
    if (next !== dual) changed = true;
  }
  return changed;
}

function denseWeights({ weights, bias, classes, features }: SvmState): Float32Array {
  const dense = new Float32Array((features + 1) * classes);
  for (let feature = 0; feature < features; feature += 1)
    dense.set(
      weights.subarray(feature * ROW_LENGTH, feature * ROW_LENGTH + classes),
      feature * classes,
    );
  dense.set(bias.subarray(0, classes), features * classes);
  return dense;
}
