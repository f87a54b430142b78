import { z } from 'zod';

/** Numbers in flat memory, by name: what a model file holds. */
export type Archive = Readonly<Record<string, FlatNumbers>>;
export type FlatNumbers = Int8Array | Int32Array | Float32Array;

const MAGIC = 0x41544531;
const VERSION = 1;

const headerSchema = z.array(
  z.object({ name: z.string(), kind: z.enum(['i8', 'i32', 'f32']), length: z.int().nonnegative() }),
);

/** Packs an archive: magic, version, length of the JSON header, header, then each array on a multiple of four bytes. */
export function packArchive(archive: Archive): Uint8Array {
  const entries = Object.entries(archive);
  const header = new TextEncoder().encode(
    JSON.stringify(
      entries.map(([name, numbers]) => ({ name, kind: kindOf(numbers), length: numbers.length })),
    ),
  );
  const start = aligned(12 + header.length);
  const size = entries.reduce((sum, [, numbers]) => sum + aligned(numbers.byteLength), start);
  const bytes = new Uint8Array(size);
  new Uint32Array(bytes.buffer, 0, 3).set([MAGIC, VERSION, header.length]);
  bytes.set(header, 12);
  let at = start;
  for (const [, numbers] of entries) {
    bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), at);
    at += aligned(numbers.byteLength);
  }
  return bytes;
}

/** Reads what packArchive wrote; throws when the file is of another kind or version. */
export function unpackArchive(file: Uint8Array): Archive {
  const bytes = file.byteOffset % 4 === 0 ? file : new Uint8Array(file);
  const [magic, version, length] = new Uint32Array(bytes.buffer, bytes.byteOffset, 3);
  if (magic !== MAGIC || version !== VERSION)
    throw new Error(
      'This model file has another format. Run `npm run build` to train the models anew.',
    );
  const text = new TextDecoder().decode(bytes.subarray(12, 12 + (length ?? 0)));
  const header = headerSchema.parse(JSON.parse(text));
  const archive: Record<string, FlatNumbers> = {};
  let at = aligned(12 + (length ?? 0));
  for (const { name, kind, length: count } of header) {
    const numbers = viewOf(kind, { buffer: bytes.buffer, offset: bytes.byteOffset + at, count });
    archive[name] = numbers;
    at += aligned(numbers.byteLength);
  }
  return archive;
}

function aligned(bytes: number): number {
  return (bytes + 3) & ~3;
}

function kindOf(numbers: FlatNumbers): 'i8' | 'i32' | 'f32' {
  if (numbers instanceof Int8Array) return 'i8';
  return numbers instanceof Int32Array ? 'i32' : 'f32';
}

interface Stretch {
  readonly buffer: ArrayBufferLike;
  readonly offset: number;
  readonly count: number;
}

function viewOf(kind: 'i8' | 'i32' | 'f32', { buffer, offset, count }: Stretch): FlatNumbers {
  switch (kind) {
    case 'i8':
      return new Int8Array(buffer, offset, count);
    case 'i32':
      return new Int32Array(buffer, offset, count);
    case 'f32':
      return new Float32Array(buffer, offset, count);
  }
}
