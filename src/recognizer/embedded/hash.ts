/** Start value of a rolling hash; different seeds keep kinds of feature apart. */
export function hashSeed(kind: number): number {
  return Math.imul(0x811c9dc5 ^ kind, 0x01000193) | 0;
}

/** Adds one number to a rolling hash (FNV-1a step with an extra shift). */
export function hashStep(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x01000193);
  return (mixed ^ (mixed >>> 15)) | 0;
}

/** Hash of a whole text of one kind. */
export function hashText(text: string, kind: number): number {
  let hash = hashSeed(kind);
  for (let index = 0; index < text.length; index += 1)
    hash = hashStep(hash, text.charCodeAt(index));
  return hash;
}

/** A set of 32-bit hashes, each with its row number, in flat memory. */
export interface HashIndex {
  readonly keys: Int32Array;
  readonly rows: Int32Array;
}

/** Builds an index; without rows of its own, the row of a key is its position in the list. */
export function buildHashIndex(keys: ArrayLike<number>, rows?: ArrayLike<number>): HashIndex {
  let size = 64;
  while (size < keys.length * 1.6) size *= 2;
  const index = { keys: new Int32Array(size), rows: new Int32Array(size).fill(-1) };
  for (let position = 0; position < keys.length; position += 1) {
    const key = keys[position] ?? 0;
    const slot = slotOf(index, key);
    if (index.rows[slot] !== -1) continue;
    index.keys[slot] = key;
    index.rows[slot] = rows ? (rows[position] ?? 0) : position;
  }
  return index;
}

/** The keys of an index and their rows, by ascending row. */
export function entriesOf(index: HashIndex): {
  readonly keys: Int32Array;
  readonly rows: Int32Array;
} {
  const slots = Uint32Array.from(index.rows.keys()).filter((slot) => index.rows[slot] !== -1);
  const rowAt = (slot: number): number => index.rows[slot] ?? 0;
  const keyAt = (slot: number): number => index.keys[slot] ?? 0;
  slots.sort((a, b) => rowAt(a) - rowAt(b) || keyAt(a) - keyAt(b));
  return { keys: Int32Array.from(slots, keyAt), rows: Int32Array.from(slots, rowAt) };
}

/** Row of a key, or -1. */
export function rowOf(index: HashIndex, key: number): number {
  return index.rows[slotOf(index, key)] ?? -1;
}

function slotOf(index: HashIndex, key: number): number {
  const mask = index.keys.length - 1;
  let slot = Math.imul(key, 0x9e3779b1) >>> 8;
  slot &= mask;
  while (index.rows[slot] !== -1 && index.keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}
