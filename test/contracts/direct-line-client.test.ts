import { DirectLine, type Activity } from 'botframework-directlinejs';
import { WebSocket as NodeWebSocket } from 'ws';
// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- the package has no types
// @ts-expect-error
import XMLHttpRequest from 'xhr2';
import { startServer, type TestServer } from '../support/server';
import { json, request } from '../support/visitor';

let server: TestServer;
beforeAll(async () => {
  Object.assign(globalThis, { XMLHttpRequest, WebSocket: NodeWebSocket });
  server = await startServer({ DIRECT_LINE_SECRET: 'a-secret-of-the-other-page' });
});
afterAll(() => server.stop());

/** A token as the server of another page gets it, with the secret. */
async function newToken(): Promise<string> {
  const issued = await json(
    await request(`${server.url}/v3/directline/tokens/generate`, {
      token: 'a-secret-of-the-other-page',
      body: { user: { id: 'dl_somebody' } },
    }),
  );
  return issued.token;
}

function connect(token: string, webSocket: boolean): { client: DirectLine; seen: Activity[] } {
  const client = new DirectLine({
    token,
    domain: `${server.url}/v3/directline`,
    webSocket,
    pollingInterval: 200,
  });
  const seen: Activity[] = [];
  client.activity$.subscribe(
    (activity) => seen.push(activity),
    () => undefined,
  );
  return { client, seen };
}

function say(client: DirectLine, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const from = { id: 'dl_somebody' };
    client.postActivity({ type: 'message', from, text }).subscribe(resolve, reject);
  });
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('waited too long');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const texts = (seen: readonly Activity[]) =>
  seen.flatMap((activity) => (activity.type === 'message' ? [activity.text ?? ''] : []));

describe.each([
  ['WebSocket', true],
  ['polling', false],
])('the published client over %s', (_name, webSocket) => {
  test('is welcomed once, talks, and sees each activity once and in order', async () => {
    const { client, seen } = connect(await newToken(), webSocket);
    await until(() => seen.length > 0);
    const id = await say(client, 'Do I need an eTA? I am Japanese');
    await until(() => texts(seen).length >= 3);
    client.end();
    const welcomes = texts(seen).filter((text) => text.startsWith('Hello!'));
    expect(welcomes).toHaveLength(1);
    const own = seen.find((activity) => activity.id === id);
    expect(own?.from.id).toBe('dl_somebody');
    const ids = seen.map((activity) => activity.id ?? '');
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test('finds its conversation again after it went away', async () => {
    const token = await newToken();
    const first = connect(token, webSocket);
    await until(() => first.seen.length > 0);
    await say(first.client, 'Do I need an eTA? I am Japanese');
    await until(() => texts(first.seen).length >= 3);
    first.client.end();
    const second = connect(token, webSocket);
    await until(() => second.seen.length >= first.seen.length);
    second.client.end();
    expect(texts(second.seen)).toEqual(texts(first.seen));
  });
});

test('a session id is given for enhanced authentication', async () => {
  const { client } = connect(await newToken(), true);
  const id = await new Promise((resolve, reject) =>
    client.getSessionId().subscribe(resolve, reject),
  );
  client.end();
  expect(typeof id).toBe('string');
});
