import jwt from 'jsonwebtoken';
import { startServer, type TestServer } from '../support/server';
import { WebSocket } from 'ws';
import { bodyOf, json, openVisitor, request } from '../support/visitor';

let server: TestServer;
let base: string;
const SECRET = 'a-secret-of-the-other-page';
beforeAll(async () => {
  server = await startServer({ DIRECT_LINE_SECRET: SECRET });
  base = `${server.url}/v3/directline`;
});
afterAll(() => server.stop());

const code = async (response: Response) => (await bodyOf(response)).error.code;

test('a token is given for the secret only', async () => {
  const wrong = await request(`${base}/tokens/generate`, { token: 'wrong', body: {} });
  expect([wrong.status, await code(wrong)]).toEqual([401, 'Unauthorized']);
  const issued = await json(await request(`${base}/tokens/generate`, { token: SECRET, body: {} }));
  expect(issued).toMatchObject({ conversationId: expect.any(String), expires_in: 1800 });
});

test('with the secret alone another server starts a conversation, writes and reads', async () => {
  const started = await request(`${base}/conversations`, { token: SECRET, body: {} });
  const { conversationId } = await json(started);
  const url = `${base}/conversations/${conversationId}/activities`;
  const body = { type: 'message', text: 'Do I need an eTA?', from: { id: 'dl_server' } };
  expect((await request(url, { token: SECRET, body })).status).toBe(200);
  const { activities } = await json(await request(url, { token: SECRET }));
  expect(activities.at(-1).text).toMatch(/passport/);
  expect((await request(url, { token: 'wrong' })).status).toBe(401);
  const unknown = await request(`${base}/conversations/nobody/activities`, { token: SECRET });
  expect(unknown.status).toBe(404);
});

test('a user id must have the form that Direct Line prescribes', async () => {
  const answer = await request(`${base}/tokens/generate`, {
    token: SECRET,
    body: { user: { id: 'me' } },
  });
  expect(answer.status).toBe(400);
});

test("a token opens its own conversation and nobody else's", async () => {
  const [one, other] = [await openVisitor(server.url), await openVisitor(server.url)];
  const foreign = await request(`${base}/conversations/${other.conversationId}/activities`, {
    token: one.token,
  });
  expect(foreign.status).toBe(403);
  const posted = await request(`${base}/conversations/${other.conversationId}/activities`, {
    token: one.token,
    body: { type: 'message', text: 'hello' },
  });
  expect(posted.status).toBe(403);
});

test('an expired and a forged token are told apart', async () => {
  const visitor = await openVisitor(server.url);
  const url = `${base}/conversations/${visitor.conversationId}/activities`;
  const forged = jwt.sign({ conv: visitor.conversationId, use: 'dl' }, 'another key', {
    subject: 'x',
  });
  expect((await request(url, { token: forged })).status).toBe(401);
  expect((await request(url)).status).toBe(401);
});

test('the sender is the one of the token, whatever the client claims', async () => {
  const visitor = await openVisitor(server.url);
  await visitor.post({
    type: 'message',
    text: 'hello',
    from: { id: 'somebody-else', role: 'bot' },
  });
  const { activities } = await visitor.read();
  expect(activities.filter((seen) => seen.from.id === 'somebody-else')).toEqual([]);
});

test('a page resumes its conversation with its last token', async () => {
  const visitor = await openVisitor(server.url);
  const again = await openVisitor(server.url, { resume: visitor.token });
  expect(again.conversationId).toBe(visitor.conversationId);
  const { activities } = await again.read();
  expect(activities.filter((seen) => seen.text?.startsWith('Hello!'))).toHaveLength(1);
  const stranger = await openVisitor(server.url, { resume: 'nonsense' });
  expect(stranger.conversationId).not.toBe(visitor.conversationId);
});

test('a stream address works once', async () => {
  const visitor = await openVisitor(server.url);
  const { streamUrl } = await json(
    await request(`${base}/conversations/${visitor.conversationId}`, { token: visitor.token }),
  );
  const open = () =>
    new Promise<boolean>((resolve) => {
      const socket = new WebSocket(streamUrl);
      socket.onmessage = () => {
        socket.close();
        resolve(true);
      };
      socket.onerror = () => resolve(false);
    });
  expect(await open()).toBe(true);
  expect(await open()).toBe(false);
});

test('uploads are refused with a reason', async () => {
  const visitor = await openVisitor(server.url);
  const answer = await request(`${base}/conversations/${visitor.conversationId}/upload`, {
    token: visitor.token,
    body: {},
  });
  expect([answer.status, await code(answer)]).toEqual([400, 'NotSupported']);
});

test('the messaging endpoint is closed without credentials', async () => {
  const answer = await request(`${server.url}/api/messages`, { body: { type: 'message' } });
  expect(answer.status).toBe(404);
});
