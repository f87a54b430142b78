import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeLatinModel } from '../recognizer/embedded/latin/load';
import { trainLatin } from '../recognizer/embedded/latin/train';
import { writeModel } from '../recognizer/embedded/model-files';
import { corpusFiles, readCorpus } from '../recognizer/embedded/training/corpus';
import { trainRecognizer } from '../recognizer/embedded/training/train';

/** Trains the recognizer from `locales` into `dist/models`, unless neither phrases nor code have changed. */
function main(): void {
  const locales = resolve('locales');
  const models = resolve('dist/models');
  const fingerprint = fingerprintOf([...corpusFiles(locales), ...codeFiles()]);
  const stamp = join(models, 'fingerprint');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  const started = performance.now();
  mkdirSync(models, { recursive: true });
  const corpus = readCorpus(locales);
  writeLatinModel(models, trainLatin(corpus));
  writeModel(models, trainRecognizer(corpus).model);
  writeFileSync(stamp, fingerprint);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `Trained the recognizer in ${seconds} s (${megabytesIn(models)} MB in ${models}).\n`,
  );
}

function fingerprintOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

/** The compiled code that decides what a model looks like. */
function codeFiles(): readonly string[] {
  return ['../recognizer', '../language'].flatMap((folder) => {
    const directory = join(__dirname, folder);
    return readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((name) => /^(embedded\/.*|[^/]+)\.js(on)?$/u.test(name))
      .sort()
      .map((name) => join(directory, name));
  });
}

function megabytesIn(directory: string): string {
  const bytes = readdirSync(directory).reduce(
    (sum, name) => sum + statSync(join(directory, name)).size,
    0,
  );
  return (bytes / 1e6).toFixed(1);
}

main();
