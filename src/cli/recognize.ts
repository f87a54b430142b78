import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { loadLanguageDetector } from '../recognizer/embedded/latin/load';
import { loadEmbeddedRecognizer } from '../recognizer/embedded/load';
import { loadExtractor } from '../recognizer/entities/load';
import { createUnderstand, understandLine, type Understood } from './understand';

/** Reads texts on standard input and tells what each means, one line out for each line in, in the same order. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { jsonl: { type: 'boolean' }, lang: { type: 'string' } },
  });
  const root = process.cwd();
  const models = join(root, 'dist', 'models');
  const understand = createUnderstand({
    recognizer: loadEmbeddedRecognizer(models),
    detect: loadLanguageDetector(models),
    extractor: loadExtractor(join(root, 'locales')),
  });
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const answer = values.jsonl
      ? JSON.stringify(await understandLine(understand, line))
      : readable(await understand({ text: line, ...(values.lang ? { lang: values.lang } : {}) }));
    if (!process.stdout.write(`${answer}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

function readable({ text, language, band, candidates, entities }: Understood): string {
  const labels = candidates.map(({ intent, confidence }) => `${intent} ${confidence.toFixed(2)}`);
  const found = entities.map((entity) => `${entity.kind} "${entity.source}"`);
  return [
    language.padEnd(8),
    band.padEnd(8),
    labels.join(', ').padEnd(70),
    found.join(' '),
    text,
  ].join(' ');
}

void main();
