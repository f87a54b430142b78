import { seededRandom, shuffle } from './random';

export interface SvmOptions {
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
/** A class whose margin for an example is met by this much is left alone between full rounds. */
const IDLE_MARGIN = 1.15;

/**
 * One-versus-rest linear SVM with squared hinge loss, by dual coordinate descent, all classes in one pass.
 * Returns weights[feature * classes + class]; the bias is one more row at the end.
 */
export function trainSvm(rows: SparseRows, labels: Uint8Array, options: SvmOptions): Float32Array {
  const { classes, features, epochs } = options;
  const weights = new Float32Array((features + 1) * classes);
  const state: SvmState = {
    rows,
    labels,
    weights,
    classes,
    biasRow: features * classes,
    diagonal: 1 / (2 * options.cost),
    duals: new Float32Array(labels.length * classes),
    idle: new Uint8Array(labels.length * classes),
    active: new Int32Array(classes),
    margins: new Float32Array(classes),
    changes: new Float32Array(classes),
  };
  const order = Int32Array.from({ length: labels.length }, (_, index) => index);
  const random = seededRandom(SEED);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    if (epoch % 5 === 0) state.idle.fill(0);
    for (const example of order) visit(state, example);
  }
  return weights;
}

interface SvmState {
  readonly rows: SparseRows;
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
  readonly classes: number;
  readonly biasRow: number;
  readonly diagonal: number;
  readonly duals: Float32Array;
  readonly idle: Uint8Array;
  readonly active: Int32Array;
  readonly margins: Float32Array;
  readonly changes: Float32Array;
}

/** One step of coordinate descent for all classes of one example that are not idle. */
function visit(state: SvmState, example: number): void {
  const count = chooseActive(state, example);
  if (count === 0) return;
  const squares = computeMargins(state, example, count);
  let changed = 0;
  for (let position = 0; position < count; position += 1) {
    const label = state.active[position] ?? 0;
    const change = dualChange(state, { example, label, position, squares });
    if (change === 0) continue;
    state.active[changed] = label;
    state.changes[changed] = change;
    changed += 1;
  }
  if (changed > 0) addToWeights(state, example, changed);
}

function chooseActive({ classes, active, idle }: SvmState, example: number): number {
  let count = 0;
  for (let label = 0; label < classes; label += 1) {
    if (idle[example * classes + label] === 1) continue;
    active[count] = label;
    count += 1;
  }
  return count;
}

/** Fills margins[i] for the i-th active class and returns the squared length of the example. */
function computeMargins(state: SvmState, example: number, count: number): number {
  const { rows, weights, margins, active, classes, biasRow } = state;
  for (let i = 0; i < count; i += 1) margins[i] = weights[biasRow + (active[i] ?? 0)] ?? 0;
  let squares = 1;
  const end = rows.starts[example + 1] ?? 0;
  for (let at = rows.starts[example] ?? 0; at < end; at += 1) {
    const value = rows.values[at] ?? 0;
    const base = (rows.columns[at] ?? 0) * classes;
    squares += value * value;
    for (let i = 0; i < count; i += 1)
      margins[i] = (margins[i] ?? 0) + value * (weights[base + (active[i] ?? 0)] ?? 0);
  }
  return squares;
}

interface DualStep {
  readonly example: number;
  readonly label: number;
  readonly position: number;
  readonly squares: number;
}

function dualChange(state: SvmState, step: DualStep): number {
  const at = step.example * state.classes + step.label;
  const sign = state.labels[step.example] === step.label ? 1 : -1;
  const dual = state.duals[at] ?? 0;
  const reached = sign * (state.margins[step.position] ?? 0);
  if (dual === 0 && reached >= 1) {
    if (reached > IDLE_MARGIN) state.idle[at] = 1;
    return 0;
  }
  const gradient = reached - 1 + dual * state.diagonal;
  const next = Math.max(0, dual - gradient / (step.squares + state.diagonal));
  state.duals[at] = next;
  return sign * (next - dual);
}

function addToWeights(state: SvmState, example: number, count: number): void {
  const { rows, weights, changes, active, classes } = state;
  for (let i = 0; i < count; i += 1) {
    const slot = state.biasRow + (active[i] ?? 0);
    weights[slot] = (weights[slot] ?? 0) + (changes[i] ?? 0);
  }
  const end = rows.starts[example + 1] ?? 0;
  for (let at = rows.starts[example] ?? 0; at < end; at += 1) {
    const value = rows.values[at] ?? 0;
    const base = (rows.columns[at] ?? 0) * classes;
    for (let i = 0; i < count; i += 1) {
      const slot = base + (active[i] ?? 0);
      weights[slot] = (weights[slot] ?? 0) + value * (changes[i] ?? 0);
    }
  }
}
