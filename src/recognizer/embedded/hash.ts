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

/** A set of 32-bit hashes, each with its row number: key and row side by side in flat memory, row -1 where free. */
export interface HashIndex {
  readonly table: Int32Array;
}

/** Builds an index; without rows of its own, the row of a key is its position in the list. */
export function buildHashIndex(keys: ArrayLike<number>, rows?: ArrayLike<number>): HashIndex {
  let size = 64;
  while (size < keys.length * 1.6) size *= 2;
  const index = { table: new Int32Array(size * 2).fill(-1) };
  for (let position = 0; position < keys.length; position += 1) {
    const key = keys[position] ?? 0;
    const place = placeOf(index.table, key);
    if (index.table[place + 1] !== -1) continue;
    index.table[place] = key;
    index.table[place + 1] = rows ? (rows[position] ?? 0) : position;
  }
  return index;
}

/** The keys of an index and their rows, by ascending row. */
export function entriesOf({ table }: HashIndex): {
  readonly keys: Int32Array;
  readonly rows: Int32Array;
} {
  const slots = Uint32Array.from({ length: table.length / 2 }, (_, slot) => slot);
  const keyAt = (slot: number): number => table[slot * 2] ?? 0;
  const rowAt = (slot: number): number => table[slot * 2 + 1] ?? 0;
  const used = slots.filter((slot) => rowAt(slot) !== -1);
  used.sort((a, b) => rowAt(a) - rowAt(b) || keyAt(a) - keyAt(b));
  return { keys: Int32Array.from(used, keyAt), rows: Int32Array.from(used, rowAt) };
}

/** Row of a key, or -1. */
export function rowOf({ table }: HashIndex, key: number): number {
  return table[placeOf(table, key) + 1] ?? -1;
}

/** Where a key stands, or the free place where it would. */
function placeOf(table: Int32Array, key: number): number {
  const mask = table.length - 1;
  let place = (Math.imul(key, 0x9e3779b1) >>> 7) & ~1 & mask;
  while (table[place + 1] !== -1 && table[place] !== key) place = (place + 2) & mask;
  return place;
}
