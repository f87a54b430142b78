import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../src/language/supported';
import { loadLanguageDetector, writeLatinModel } from '../../src/recognizer/embedded/latin/load';
import { trainLatin } from '../../src/recognizer/embedded/latin/train';
import { loadEmbeddedRecognizer } from '../../src/recognizer/embedded/load';
import { writeModel } from '../../src/recognizer/embedded/model-files';
import {
  readCorpus,
  type Corpus,
  type Example,
} from '../../src/recognizer/embedded/training/corpus';
import { trainRecognizer } from '../../src/recognizer/embedded/training/train';
import { loadNlpJs } from './nlp-js';

/** What was measured of one recognizer; times in milliseconds, per utterance in microseconds. */
interface Measured {
  readonly name: string;
  readonly trainMilliseconds: number;
  readonly megabytes: number;
  readonly loadMilliseconds: number;
  readonly usedMegabytes: number;
  readonly microseconds: readonly number[];
  readonly rightByLanguage: ReadonlyMap<Language, number>;
}

type Answer = (text: string, language: Language) => Promise<string>;

const LONGEST = 300;
/** Every eighth phrase is held back for timing and accuracy. */
const HELD_BACK = 8;
const WARM_UP = 2_000;

/** Measures the embedded recognizer and, when it is installed, nlp.js on the same phrases, in one run. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { languages: { type: 'string' } } });
  const wanted = values.languages?.split(',') ?? LANGUAGES;
  const corpus = readCorpus(join(process.cwd(), 'locales'));
  const tests = corpus.examples.filter(
    ({ text, language }, place) =>
      place % HELD_BACK === 0 && text.length <= LONGEST && wanted.includes(language),
  );
  const training: Corpus = {
    ...corpus,
    examples: corpus.examples.filter((_, place) => place % HELD_BACK !== 0),
  };
  const ours = await measureEmbedded(training, tests);
  print(ours);
  const theirs = await measureNlpJs(
    training.examples.filter(({ language }) => wanted.includes(language)),
    tests,
  );
  if (!theirs) {
    process.stdout.write('nlp.js is not installed: nothing to compare with.\n');
    return;
  }
  print(theirs);
  compare(ours, theirs);
}

async function measureEmbedded(corpus: Corpus, tests: readonly Example[]): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'eta-bench-'));
  const trainStart = performance.now();
  writeLatinModel(folder, trainLatin(corpus));
  writeModel(folder, trainRecognizer(corpus).model);
  const trainMilliseconds = performance.now() - trainStart;
  const bytes = readdirSync(folder).reduce(
    (sum, name) => sum + statSync(join(folder, name)).size,
    0,
  );
  const before = usedMegabytes();
  const loadStart = performance.now();
  const recognizer = loadEmbeddedRecognizer(folder);
  const detect = loadLanguageDetector(folder);
  const loadMilliseconds = performance.now() - loadStart;
  const measured = await measureAnswers(tests, async (text, language) => {
    return (await recognizer.recognize({ text, language })).intent;
  });
  const resident = usedMegabytes() - before;
  const detection = tests.map(({ text }) => timed(() => detect(text))).sort((a, b) => a - b);
  process.stdout.write(
    `language detection: p50 ${at(detection, 0.5)} µs, p99 ${at(detection, 0.99)} µs\n`,
  );
  rmSync(folder, { recursive: true });
  return {
    name: 'embedded',
    trainMilliseconds,
    megabytes: bytes / 1e6,
    loadMilliseconds,
    usedMegabytes: resident,
    ...measured,
  };
}

async function measureNlpJs(
  training: readonly Example[],
  tests: readonly Example[],
): Promise<Measured | undefined> {
  const nlp = await loadNlpJs();
  if (!nlp) return undefined;
  const before = usedMegabytes();
  const trainStart = performance.now();
  const model = await nlp.train(training);
  const trainMilliseconds = performance.now() - trainStart;
  const loadStart = performance.now();
  const answer = await nlp.load(model);
  const loadMilliseconds = performance.now() - loadStart;
  return {
    name: 'nlp.js',
    trainMilliseconds,
    megabytes: model.length / 1e6,
    loadMilliseconds,
    ...(await measureAnswers(tests, answer)),
    usedMegabytes: usedMegabytes() - before,
  };
}

async function measureAnswers(
  tests: readonly Example[],
  answer: Answer,
): Promise<Pick<Measured, 'microseconds' | 'rightByLanguage'>> {
  for (const { text, language } of tests.slice(0, WARM_UP)) await answer(text, language);
  const microseconds: number[] = [];
  const rightByLanguage = new Map<Language, number>();
  for (const { text, language, intent } of tests) {
    const started = performance.now();
    const given = await answer(text, language);
    microseconds.push((performance.now() - started) * 1000);
    if (given === intent) rightByLanguage.set(language, (rightByLanguage.get(language) ?? 0) + 1);
  }
  const counts = new Map<Language, number>();
  for (const { language } of tests) counts.set(language, (counts.get(language) ?? 0) + 1);
  for (const [language, right] of rightByLanguage)
    rightByLanguage.set(language, right / (counts.get(language) ?? 1));
  return { microseconds: microseconds.sort((a, b) => a - b), rightByLanguage };
}

function timed(run: () => unknown): number {
  const started = performance.now();
  run();
  return (performance.now() - started) * 1000;
}

/** Memory in use after collecting garbage: objects, and buffers outside the heap. */
function usedMegabytes(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

function at(sorted: readonly number[], share: number): string {
  return quantile(sorted, share).toFixed(1);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

function print(measured: Measured): void {
  const { microseconds } = measured;
  const right = [...measured.rightByLanguage]
    .map(([language, share]) => `${language} ${(share * 100).toFixed(1)}`)
    .join(' · ');
  process.stdout.write(
    [
      `${measured.name}: trained in ${(measured.trainMilliseconds / 1000).toFixed(1)} s`,
      `model ${measured.megabytes.toFixed(1)} MB`,
      `loaded in ${measured.loadMilliseconds.toFixed(0)} ms`,
      `+${measured.usedMegabytes.toFixed(0)} MB in use`,
      `p50 ${at(microseconds, 0.5)} µs`,
      `p99 ${at(microseconds, 0.99)} µs`,
      `\n  held-back phrases right, %: ${right}\n`,
    ].join(', '),
  );
}

function compare(ours: Measured, theirs: Measured): void {
  const ratio = (of: (measured: Measured) => number): string => (of(ours) / of(theirs)).toFixed(2);
  process.stdout.write(
    [
      `embedded / nlp.js: training ${ratio((one) => one.trainMilliseconds)}`,
      `size ${ratio((one) => one.megabytes)}`,
      `load ${ratio((one) => one.loadMilliseconds)}`,
      `memory ${ratio((one) => one.usedMegabytes)}`,
      `p50 ${ratio((one) => quantile(one.microseconds, 0.5))}`,
      `p99 ${ratio((one) => quantile(one.microseconds, 0.99))}\n`,
    ].join(', '),
  );
}

void main();
