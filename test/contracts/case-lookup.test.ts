import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer, type TestServer } from '../support/server';
import { openVisitor, outcomeIn, type Seen } from '../support/visitor';

/** A case system on loopback that answers by the published contract, and can be told to misbehave. */
let system: Server;
let server: TestServer;
let behave: 'well' | 'fail' | 'slow' | 'nonsense' = 'well';
const asked: { body: Record<string, string>; key: string | undefined }[] = [];
const ANSWER_MS = 400;
const KNOWN = {
  applicationNumber: 'V302918475',
  passportNumber: 'AB123456',
  birthDate: '1980-05-31',
};
const TYPED = 'V302918475, passport AB123456, 1980-05-31';

beforeAll(async () => {
  system = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => (text += String(chunk)));
    request.on('end', () => {
      const body = JSON.parse(text);
      asked.push({ body, key: request.headers.authorization });
      const match = Object.entries(KNOWN).every(([name, value]) => body[name] === value);
      const answer = match ? { match, status: 'in-progress' } : { match };
      if (behave === 'fail') {
        response.statusCode = 503;
        response.end();
      } else if (behave === 'slow') setTimeout(() => response.end(JSON.stringify(answer)), 2000);
      else response.end(behave === 'nonsense' ? '{"match":"perhaps"}' : JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => system.listen(0, '127.0.0.1', () => resolve()));
  const { port } = addressOf(system);
  server = await startServer({
    CASE_LOOKUP_URL: `http://127.0.0.1:${port}`,
    CASE_LOOKUP_KEY: 'key',
    CASE_LOOKUP_ANSWER_MS: String(ANSWER_MS),
  });
});
afterAll(async () => {
  await server.stop();
  system.closeAllConnections();
  system.close();
});

function addressOf(of: Server): AddressInfo {
  const address = of.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address;
}

/** A visitor who has got as far as the question the case system can answer, and said the facts. */
async function lookUp(typed: string): Promise<{ told: readonly Seen[]; ms: number }> {
  const visitor = await openVisitor(server.url);
  await visitor.press('topic:check-status');
  const asking = await visitor.press('do:look-up-case');
  expect(asking.at(-1)?.text).toContain('1980-05-31');
  const started = performance.now();
  const told = await visitor.say(typed);
  return { told, ms: performance.now() - started };
}

test('a case that matches in all three facts is told as its outcome, and nothing is kept of the facts', async () => {
  const { told } = await lookUp(`application V302918475 passport AB 123456 born 1980-05-31`);
  expect(asked.at(-1)).toEqual({ body: KNOWN, key: 'Bearer key' });
  expect(told.at(-1)?.channelData?.eta?.topic).toBe('check-status');
  const stored = readdirSync(server.folder).map((file) =>
    readFileSync(join(server.folder, file), 'latin1'),
  );
  for (const secret of ['302918475', 'AB123456', 'AB 123456', 'born 1980-05-31'])
    expect(stored.some((content) => content.includes(secret))).toBe(false);
});

test('wrong, unknown and a system that is down are told alike, after the same time', async () => {
  const answers = [];
  for (const [how, typed] of [
    ['well', TYPED.replace('AB123456', 'AB123457')],
    ['well', TYPED.replace('V302918475', 'V302918476')],
    ['fail', TYPED],
    ['slow', TYPED],
    ['nonsense', TYPED],
  ] as const) {
    behave = how;
    answers.push(await lookUp(typed));
  }
  behave = 'well';
  const texts = answers.map(({ told }) => told.map((seen) => seen.text));
  for (const text of texts) expect(text).toEqual(texts[0]);
  expect(texts[0]?.[0]).toContain('no application with exactly these details');
  for (const { ms, told } of answers) {
    expect(ms).toBeGreaterThanOrEqual(ANSWER_MS);
    expect(outcomeIn(told)).toBeUndefined();
  }
});

test('with a fact missing nothing is asked of the system', async () => {
  const before = asked.length;
  const { told } = await lookUp('V302918475, passport AB123456');
  expect(asked.length).toBe(before);
  expect(told[0]?.text).toContain('all three');
});

test('a conversation has a few tries; then even the right facts find nothing', async () => {
  const visitor = await openVisitor(server.url);
  await visitor.press('topic:check-status');
  const before = asked.length;
  const tries = [];
  for (let count = 0; count < 6; count += 1) {
    await visitor.press('do:look-up-case');
    const typed = count < 5 ? TYPED.replace('V302918475', `V30291840${count}`) : TYPED;
    tries.push((await visitor.say(typed)).map((seen) => seen.text));
  }
  expect(asked.length - before).toBe(5);
  expect(tries.at(-1)).toEqual(tries[0]);
}, 20_000);

test('without a case system nothing of the kind is offered', async () => {
  const plain = await startServer();
  try {
    const visitor = await openVisitor(plain.url);
    const asking = await visitor.press('topic:check-status');
    const choices = asking.at(-1)?.channelData?.eta?.choices ?? [];
    expect(choices.map(({ id }) => id)).not.toContain('do:look-up-case');
  } finally {
    await plain.stop();
  }
});

test('the published contract says what the client sends and understands', () => {
  const file = join(__dirname, '..', '..', 'deploymentTemplates', 'case-lookup.openapi.json');
  const { components } = JSON.parse(readFileSync(file, 'utf8'));
  expect(Object.keys(asked[0]?.body ?? {}).sort()).toEqual(
    [...components.schemas.Facts.required].sort(),
  );
});
