import { parseArgs } from 'node:util';
import { readConfig } from '../config';
import { openSqliteStore } from '../store/sqlite/open';

/** Prints what was not understood as JSON lines: candidate utterances for a person to label. Nothing trains itself. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { lang: { type: 'string' }, limit: { type: 'string', default: '1000' } },
  });
  const store = await openSqliteStore(readConfig(process.env).databaseFile);
  const limit = Number(values.limit) || 1000;
  const misses = await store.misses.list(
    values.lang ? { language: values.lang, limit } : { limit },
  );
  for (const { text, language, kind, guesses, at } of misses)
    process.stdout.write(
      `${JSON.stringify({ text, language, kind, guesses, at, intent: null })}\n`,
    );
  await store.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
