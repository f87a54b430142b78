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
  /** Rows from this one on stand for as many features as are counted. */
  readonly ownRows: number;
  readonly values: Float32Array;
}

/** Damped counts times rarity, scaled to the group's weight, written to `values` at the same positions. */
export function weighGroup(weighing: Weighing, { start, end, weight }: GroupRange): void {
  const { columns, counts, rarity, ownRows, values } = weighing;
  let squares = 0;
  for (let at = start; at < end; at += 1) {
    const column = columns[at] ?? 0;
    const count = counts[at] ?? 1;
    const single = rarity[column] ?? 0;
    const value = (column < ownRows ? (DAMPED[count] ?? LARGEST) : count) * single;
    values[at] = value;
    squares += column < ownRows ? value * value : value * single;
  }
  if (squares === 0) return;
  const scale = weight / Math.sqrt(squares);
  for (let at = start; at < end; at += 1) values[at] = (values[at] ?? 0) * scale;
}

const DAMPED = Float64Array.from({ length: 64 }, (_, count) =>
  count === 0 ? 0 : 1 + Math.log(count),
);
const LARGEST = 1 + Math.log(64);
