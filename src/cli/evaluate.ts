import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../language/supported';
import { INTENTS } from '../recognizer/intents';
import { createClassifier } from '../recognizer/embedded/classify';
import type { Judged } from '../recognizer/embedded/evaluation';
import { judge } from '../recognizer/embedded/judge';
import { readModel } from '../recognizer/embedded/model-files';
import type { EmbeddedModel } from '../recognizer/embedded/model';
import { readCorpus, type Corpus } from '../recognizer/embedded/training/corpus';
import { seededRandom } from '../recognizer/embedded/training/random';
import { trainRecognizer } from '../recognizer/embedded/training/train';
import { withTypo } from '../recognizer/embedded/training/typo';
import { print, printReport, type TestedText } from './evaluation-report';

const testSchema = z.object({
  text: z.string(),
  intent: z.enum(INTENTS),
  style: z.string().optional(),
});
type Test = z.infer<typeof testSchema> & { readonly language: Language };

const TYPO_SEED = 99;

/** Prints how well the recognizer does: on the test sets, and with --cv on phrases held back from training. */
function main(): void {
  const { values } = parseArgs({
    options: { cv: { type: 'boolean' }, parts: { type: 'string', default: '3' } },
  });
  const root = process.cwd();
  const tests = LANGUAGES.flatMap((language) => readTests(root, language));
  if (tests.length > 0) {
    const model = readModel(join(root, 'dist', 'models'));
    printReport('Test sets (never trained on)', judgeAll(model, tests));
  }
  if (values.cv) crossValidate(readCorpus(join(root, 'locales')), Number(values.parts));
  if (tests.length === 0 && !values.cv)
    print('No test sets in test/recognizer; use --cv for cross-validation.');
}

/** Trains on all phrases but one part, judges that part, for each part in turn. */
function crossValidate(corpus: Corpus, parts: number): void {
  const turns = new Map<string, number>();
  const partOf = corpus.examples.map(({ language, intent }) => {
    const turn = turns.get(`${language} ${intent}`) ?? 0;
    turns.set(`${language} ${intent}`, turn + 1);
    return Math.floor(turn / 2) % parts;
  });
  const tested = Array.from({ length: parts }, (_, part) => {
    const examples = corpus.examples.filter((_, position) => partOf[position] !== part);
    const { model } = trainRecognizer({ ...corpus, examples });
    return judgeAll(
      model,
      corpus.examples.filter((_, position) => partOf[position] === part),
    );
  });
  printReport(`Cross-validation, ${parts} parts`, tested.flat());
}

function judgeAll(model: EmbeddedModel, tests: readonly Test[]): readonly TestedText[] {
  const classify = createClassifier(model);
  const random = seededRandom(TYPO_SEED);
  const judged = (test: Test, text: string): Judged =>
    judge(test.intent, classify(text, test.language), model.languages[test.language].calibration);
  return tests.map((test) => ({
    language: test.language,
    style: test.style,
    clean: judged(test, test.text),
    mistyped: judged(test, withTypo(test.text, random)),
  }));
}

function readTests(root: string, language: Language): readonly Test[] {
  const path = join(root, 'test', 'recognizer', `${language}.jsonl`);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ ...testSchema.parse(JSON.parse(line)), language }));
}

main();
