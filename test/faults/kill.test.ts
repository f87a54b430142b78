import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openVisitor, outcomeIn, visitorOf } from '../support/visitor';

const ROOT = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'eta-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The built product as its own process, as `npm start` runs it. */
function startProcess(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'src', 'main.js')], {
    env: { ...process.env, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const url = /Chat page\s+(\S+)\//.exec(printed)?.[1];
      if (url) resolve({ child, url });
    });
    child.on('exit', () => reject(new Error('the process ended')));
  });
}

function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

test('killed in mid-conversation, it comes back with every message and the same question', async () => {
  const first = await startProcess();
  const before = await openVisitor(first.url);
  await before.say('Do I need an eTA? My passport is German, I arrive by plane');
  const history = (await before.read()).activities;
  await kill(first.child);

  const second = await startProcess();
  const after = visitorOf(second.url, before);
  expect((await after.read()).activities).toEqual(history);
  expect(outcomeIn(await after.say('none of these'))).toBe('eta');
  await kill(second.child);
});

test('killed under a burst, whatever was acknowledged is there once, and nothing is torn', async () => {
  let running = await startProcess();
  const visitor = await openVisitor(running.url);
  const acknowledged: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const client = visitorOf(running.url, visitor);
    const posts = Array.from({ length: 20 }, async (_, index) => {
      const clientActivityID = `burst-${round}-${index}`;
      const answer = await client.post({
        type: 'message',
        text: 'hello',
        channelData: { clientActivityID },
      });
      if (answer.ok) acknowledged.push(clientActivityID);
    });
    setTimeout(() => running.child.kill('SIGKILL'), 30 + 40 * round);
    await Promise.allSettled(posts);
    await kill(running.child);
    running = await startProcess();
  }
  const { activities } = await visitorOf(running.url, visitor).read();
  const stored = activities.flatMap((seen) => seen.channelData?.clientActivityID ?? []);
  expect(new Set(stored).size).toBe(stored.length);
  expect(acknowledged.filter((id) => !stored.includes(id))).toEqual([]);
  await kill(running.child);
});
