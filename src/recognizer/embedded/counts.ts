import { rowOf, type HashIndex } from './hash';
import type { HashList } from './hash-list';

/** Known features of one or many texts: column and count of each, and which of the groups it belongs to by position. */
export interface FeatureCounts {
  readonly columns: Int32Array;
  readonly counts: Int32Array;
  size: number;
}

/** Reused memory to count with: one place for every known feature. */
export interface Counter {
  readonly seen: Int32Array;
  readonly found: FeatureCounts;
}

/** Memory for counting the features of an index; the columns found are written where the caller wants them. */
export function createCounter(features: number, columns: Int32Array): Counter {
  return {
    seen: new Int32Array(features),
    found: { columns, counts: new Int32Array(columns.length), size: 0 },
  };
}

/** Appends the known features of a list to what the counter has found; returns how many hashes were known. */
export function countInto(counter: Counter, index: HashIndex, list: HashList): number {
  const { seen, found } = counter;
  const start = found.size;
  let known = 0;
  for (let at = 0; at < list.size; at += 1) {
    const column = rowOf(index, list.items[at] ?? 0);
    if (column === -1) continue;
    known += 1;
    if (seen[column] === 0) {
      found.columns[found.size] = column;
      found.size += 1;
    }
    seen[column] = (seen[column] ?? 0) + 1;
  }
  for (let at = start; at < found.size; at += 1) {
    const column = found.columns[at] ?? 0;
    found.counts[at] = seen[column] ?? 0;
    seen[column] = 0;
  }
  return known;
}
