/**
 * The inner loops of training and scoring as WebAssembly SIMD: many times faster than the same loops in JavaScript,
 * which is what lets all languages train in a minute on one core. Rows have room for LANES * 4 classes.
 */
export interface Kernel {
  readonly memory: WebAssembly.Memory;
  /** out = sum over features of value * row of weights. */
  readonly multiply: (call: KernelCall) => void;
  /** The same over eight-bit weights. */
  readonly multiplySmall: (call: KernelCall) => void;
  /** row of weights += value * out, for every feature. */
  readonly spread: (call: KernelCall) => void;
}

/** Byte addresses of `count` columns (int32) and values (float32), of the weights, and of one row. */
export interface KernelCall {
  readonly columns: number;
  readonly values: number;
  readonly count: number;
  readonly weights: number;
  readonly row: number;
}

/** Vectors of four numbers in a row. */
const LANES = 10;
/** Numbers in a row of weights. */
export const ROW_LENGTH = LANES * 4;

/** Compiles the kernel with that many bytes of memory. */
export function createKernel(bytes: number): Kernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65536) + 1 });
  const module = new WebAssembly.Module(assemble());
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return {
    memory,
    multiply: caller(exports['multiply']),
    multiplySmall: caller(exports['multiplySmall']),
    spread: caller(exports['spread']),
  };
}

function caller(run: unknown): (call: KernelCall) => void {
  if (!isKernelFunction(run))
    throw new Error('The training kernel exports something else than functions.');
  return ({ columns, values, count, weights, row }) => {
    if (count > 0) run(columns, values, count, weights, row);
  };
}

type KernelFunction = (...addresses: readonly number[]) => void;

function isKernelFunction(value: unknown): value is KernelFunction {
  return typeof value === 'function';
}

const I32 = 0x7f;
const V128 = 0x7b;
const [COLUMNS, VALUES, COUNT, WEIGHTS, ROW, BASE, VALUE, FIRST_LANE] = [
  0, 1, 2, 3, 4, 5, 6, 7,
] as const;

function assemble(): Uint8Array<ArrayBuffer> {
  const type = [0x60, 5, I32, I32, I32, I32, I32, 0];
  const memory = [...text('env'), ...text('memory'), 0x02, 0x00, 1];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, ...type]),
    ...section(2, [1, ...memory]),
    ...section(3, [3, 0, 0, 0]),
    ...section(7, [
      3,
      ...[...text('multiply'), 0, 0],
      ...[...text('multiplySmall'), 0, 1],
      ...[...text('spread'), 0, 2],
    ]),
    ...section(10, [
      3,
      ...body(multiplyCode(4, load)),
      ...body(multiplyCode(1, loadSmall)),
      ...body(spreadCode()),
    ]),
  ]);
}

/** Keeps one sum a lane over all features, then stores the sums. */
function multiplyCode(bytes: number, loadWeights: (lane: number) => number[]): number[] {
  return [
    ...lanes((lane) => [...get(ROW), ...load(lane), ...set(FIRST_LANE + lane)]),
    ...eachFeature(bytes, (lane) => [
      ...get(FIRST_LANE + lane),
      ...get(VALUE),
      ...get(BASE),
      ...loadWeights(lane),
      ...multiply(),
      ...add(),
      ...set(FIRST_LANE + lane),
    ]),
    ...lanes((lane) => [...get(ROW), ...get(FIRST_LANE + lane), ...store(lane)]),
  ];
}

/** Keeps the row in the lanes and adds it, times each feature's value, to that feature's weights. */
function spreadCode(): number[] {
  return [
    ...lanes((lane) => [...get(ROW), ...load(lane), ...set(FIRST_LANE + lane)]),
    ...eachFeature(4, (lane) => [
      ...get(BASE),
      ...get(BASE),
      ...load(lane),
      ...get(VALUE),
      ...get(FIRST_LANE + lane),
      ...multiply(),
      ...add(),
      ...store(lane),
    ]),
  ];
}

/** A loop over the features: address of the row of weights, value in all four places, then the lanes. */
function eachFeature(bytes: number, step: (lane: number) => number[]): number[] {
  const advance = (local: number): number[] => [...get(local), ...constant(4), 0x6a, ...set(local)];
  return [
    ...[0x03, 0x40],
    ...[
      ...get(COLUMNS),
      0x28,
      2,
      0,
      ...constant(ROW_LENGTH * bytes),
      0x6c,
      ...get(WEIGHTS),
      0x6a,
      ...set(BASE),
    ],
    ...[...get(VALUES), 0x2a, 2, 0, 0xfd, 0x13, ...set(VALUE)],
    ...lanes(step),
    ...advance(COLUMNS),
    ...advance(VALUES),
    ...[...get(COUNT), ...constant(1), 0x6b, 0x22, COUNT, 0x0d, 0, 0x0b],
  ];
}

function body(code: number[]): number[] {
  const locals = [2, 1, I32, ...unsigned(1 + LANES), V128];
  const content = [...locals, ...code, 0x0b];
  return [...unsigned(content.length), ...content];
}

function lanes(step: (lane: number) => number[]): number[] {
  return Array.from({ length: LANES }, (_, lane) => step(lane)).flat();
}

const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const load = (lane: number): number[] => [0xfd, 0x00, 2, ...unsigned(lane * 16)];
/** Four signed bytes as four floating-point numbers. */
const loadSmall = (lane: number): number[] => [
  ...[0xfd, 0x5c, 0, ...unsigned(lane * 4)],
  ...[0xfd, ...unsigned(0x87), 0xfd, ...unsigned(0xa7), 0xfd, ...unsigned(0xfa)],
];
const store = (lane: number): number[] => [0xfd, 0x0b, 2, ...unsigned(lane * 16)];
const add = (): number[] => [0xfd, ...unsigned(0xe4)];
const multiply = (): number[] => [0xfd, ...unsigned(0xe6)];
const constant = (value: number): number[] => [0x41, ...signed(value)];

function section(id: number, content: number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

function text(name: string): number[] {
  return [name.length, ...new TextEncoder().encode(name)];
}

/** LEB128. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  return value < 64 ? [value] : [(value & 127) | 128, ...signed(value >> 7)];
}
