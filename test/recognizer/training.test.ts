import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadEmbeddedRecognizer } from '../../src/recognizer/embedded/load';
import { writeModel } from '../../src/recognizer/embedded/model-files';
import { trainRecognizer } from '../../src/recognizer/embedded/training/train';
import { smallCorpus } from '../support/small-corpus';

const corpus = smallCorpus(6);
const folders = [0, 1].map(() => mkdtempSync(path.join(tmpdir(), 'eta-models-')));

beforeAll(() => {
  for (const folder of folders) writeModel(folder, trainRecognizer(corpus).model);
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

test('the same phrases give the same model, bit for bit', () => {
  const [first, second] = folders.map((folder) =>
    readdirSync(folder).map((name) => [
      name,
      readFileSync(path.join(folder, name)).toString('base64'),
    ]),
  );
  expect(first).toEqual(second);
});

test('a phrase it was trained on is recognized in every language', async () => {
  const recognizer = loadEmbeddedRecognizer(folders[0] ?? '');
  let right = 0;
  for (const { text, language, intent } of corpus.examples) {
    const { candidates } = await recognizer.recognize({ text, language });
    if (candidates.some((candidate) => candidate.intent === intent)) right += 1;
  }
  expect(right / corpus.examples.length).toBeGreaterThan(0.9);
});

test('models of another format are refused, with what to do', () => {
  expect(() => loadEmbeddedRecognizer(tmpdir())).toThrow();
});
