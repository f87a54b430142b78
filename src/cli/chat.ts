import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { parsePayload } from '../conversation/entry';
import { readConfig } from '../config';
import { build } from '../build';
import type { Entry } from '../store/store';
import type { Incoming } from '../turn/context';
import { takeTurn } from '../turn/turn';

/** Holds a conversation in the terminal through the same turn as every channel. Nothing is kept. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { lang: { type: 'string' } } });
  const folder = mkdtempSync(join(tmpdir(), 'eta-chat-'));
  const parts = await build(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'error' }));
  const conversationId = randomUUID();
  const locale = values.lang ? { locale: values.lang } : {};
  const talk = async (message: Pick<Incoming, 'kind' | 'text'>) => {
    const incoming = {
      ...message,
      ...locale,
      conversationId,
      channel: 'terminal',
      userId: 'terminal',
      activityId: randomUUID(),
    };
    const { entries } = await takeTurn(parts.turn, incoming);
    for (const text of entries.flatMap(spoken)) process.stdout.write(`\n${text}\n`);
  };
  await parts.store.conversations.create({
    id: conversationId,
    channel: 'terminal',
    userId: 'terminal',
    at: new Date().toISOString(),
  });
  await talk({ kind: 'joined', text: '' });
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: '\n> ',
  });
  terminal.prompt();
  for await (const line of terminal) {
    await talk({ kind: 'message', text: line });
    terminal.prompt();
  }
  await parts.store.close();
  rmSync(folder, { recursive: true });
}

function spoken(entry: Entry): string[] {
  const payload = parsePayload(entry.payload);
  return payload.type === 'said' ? [payload.text] : [];
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
