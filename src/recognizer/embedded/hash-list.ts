/** A growing list of feature hashes in reused memory; a full list takes no more. */
export interface HashList {
  readonly items: Int32Array;
  size: number;
}

/** Room for the features of the longest text that is looked at. */
const CAPACITY = 1 << 15;

/** An empty list. */
export function createHashList(): HashList {
  return { items: new Int32Array(CAPACITY), size: 0 };
}

/** Adds a hash at the end. */
export function pushHash(list: HashList, hash: number): void {
  if (list.size === CAPACITY) return;
  list.items[list.size] = hash;
  list.size += 1;
}
