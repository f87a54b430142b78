/** A stretch of one text's features: one group, scaled to its own length. */
export interface GroupRange {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

export interface Weighing {
  readonly columns: Int32Array;
  readonly counts: Int32Array;
  readonly rarity: Float32Array;
  readonly values: Float32Array;
}

/** Damped counts times rarity, scaled to the group's weight, written to `values` at the same positions. */
export function weighGroup(weighing: Weighing, { start, end, weight }: GroupRange): void {
  const { columns, counts, rarity, values } = weighing;
  let squares = 0;
  for (let at = start; at < end; at += 1) {
    const value = (DAMPED[counts[at] ?? 1] ?? LARGEST) * (rarity[columns[at] ?? 0] ?? 0);
    values[at] = value;
    squares += value * value;
  }
  if (squares === 0) return;
  const scale = weight / Math.sqrt(squares);
  for (let at = start; at < end; at += 1) values[at] = (values[at] ?? 0) * scale;
}

const DAMPED = Float64Array.from({ length: 64 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));
const LARGEST = 1 + Math.log(64);
