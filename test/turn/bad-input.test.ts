import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { startServer, type TestServer } from '../support/server';
import { bodyOf, openVisitor, questionIn, request, type Visitor } from '../support/visitor';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** The conversation still works: the bot asks the question that is open. */
async function stillWhole(visitor: Visitor): Promise<void> {
  expect(questionIn(await visitor.say('Do I need an eTA? My passport is German'))).toBe('holdings');
}

test.each([
  ['nothing', ''],
  ['white space', ' \n\t '],
  ['emoji only', '😀😀'],
  ['control characters', '\u0000\u0001\u0002'],
  ['a lone surrogate', '\ud800'],
  ['Unicode tags and bidi overrides', '\u{E0041}\u202E\u200B'],
  ['half a megabyte less a little', 'x'.repeat(400_000)],
  ['100 kB of words', 'my passport is lost '.repeat(5_000)],
  ['HTML', '<img src=x onerror=alert(1)>'],
  ['only digits', '1234'],
])('%s gets a kind answer', async (_what, text) => {
  const visitor = await openVisitor(server.url);
  const replies = await visitor.say(text);
  expect(replies.some((seen) => (seen.text ?? '').length > 0)).toBe(true);
  await stillWhole(visitor);
});

test('wrong JSON, wrong types and too large a body are refused clearly', async () => {
  const visitor = await openVisitor(server.url);
  const url = `${server.url}/v3/directline/conversations/${visitor.conversationId}/activities`;
  const headers = { authorization: `Bearer ${visitor.token}` };
  const send = async (body: string) => (await fetch(url, { method: 'POST', headers, body })).status;
  expect(await send('{"type":')).toBe(400);
  expect(await send('[]')).toBe(400);
  expect(await send('{"type":5}')).toBe(400);
  expect(await send('{"type":"message","text":{"a":1}}')).toBe(400);
  expect(await send(JSON.stringify({ type: 'message', text: 'x'.repeat(600_000) }))).toBe(413);
  await stillWhole(visitor);
});

test('errors tell nothing of the inside', async () => {
  const answer = await request(`${server.url}/v3/directline/nowhere`);
  const text = await answer.text();
  expect([404, 405]).toContain(answer.status);
  expect(text).not.toMatch(/node_modules|at \w+ \(|Error:/);
});

test('a malformed Host header ends that request, not the server', async () => {
  const { hostname, port } = new URL(server.url);
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write('GET /healthz HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'),
    );
    socket.on('data', (data) => resolve(data.toString()));
    socket.on('error', reject);
  });
  expect(answer).toContain('400');
  expect((await request(`${server.url}/healthz`)).status).toBe(200);
});

test('a replayed activity is answered again but not processed again', async () => {
  const visitor = await openVisitor(server.url);
  const activity = {
    type: 'message',
    text: 'hello',
    channelData: { clientActivityID: randomUUID() },
  };
  const first = await bodyOf(await visitor.post(activity));
  const before = await visitor.read();
  const second = await bodyOf(await visitor.post(activity));
  expect(second.id).toBe(first.id);
  expect((await visitor.read()).activities).toHaveLength(before.activities.length);
});

test('the same activity posted many times at once is one message and one answer', async () => {
  const visitor = await openVisitor(server.url);
  const activity = {
    type: 'message',
    text: 'hello',
    channelData: { clientActivityID: randomUUID() },
  };
  const before = await visitor.read();
  await Promise.all(Array.from({ length: 8 }, () => visitor.post(activity)));
  const { activities } = await visitor.read(before.watermark);
  expect(activities.filter((seen) => seen.from.role === 'user')).toHaveLength(1);
});

test('ten messages at once are ten messages with ten answers, none lost', async () => {
  const visitor = await openVisitor(server.url);
  const before = await visitor.read();
  const all = Array.from({ length: 10 }, (_, index) =>
    visitor.post({
      type: 'message',
      text: `hello ${index}`,
      channelData: { clientActivityID: randomUUID() },
    }),
  );
  expect((await Promise.all(all)).map((response) => response.status)).toEqual(Array(10).fill(200));
  const { activities } = await visitor.read(before.watermark);
  const mine = activities.filter((seen) => seen.from.role === 'user');
  expect(new Set(mine.map((seen) => seen.text)).size).toBe(10);
  expect(activities.length).toBeGreaterThanOrEqual(20);
});

test('two tabs see the same conversation', async () => {
  const first = await openVisitor(server.url);
  const second = await openVisitor(server.url, { resume: first.token });
  await first.say('Do I need an eTA? Japanese passport');
  const answered = await second.say('none of these');
  expect(questionIn(answered)).toBe('travel-mode');
  const [one, two] = [await first.read(), await second.read()];
  expect(one.activities).toEqual(two.activities);
});

test('an answer to a question that is no longer open is told so, kindly', async () => {
  const visitor = await openVisitor(server.url);
  await visitor.say('Do I need an eTA? Japanese passport');
  const replies = await visitor.press('answer:romania-document:romania-electronic');
  expect(replies[0]?.text).toContain('earlier question');
  expect(questionIn(replies)).toBe('holdings');
  const nonsense = await visitor.press('do:something:else');
  expect(nonsense.length).toBeGreaterThan(0);
});

test('an unknown conversation is told so', async () => {
  const visitor = await openVisitor(server.url);
  const { token, conversationId } = await bodyOf(
    await request(`${server.url}/chat/token`, { body: {} }),
  );
  const answer = await request(
    `${server.url}/v3/directline/conversations/${conversationId}/activities`,
    { token },
  );
  expect(answer.status).toBe(404);
  await stillWhole(visitor);
});
