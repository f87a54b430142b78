import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createAzureTranslator } from '../../src/handoff/translator-azure';
import type { Translator } from '../../src/handoff/translator';

interface Call {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly texts: readonly string[];
}
type Behaviour = (call: Call, response: ServerResponse) => void;

let calls: Call[] = [];
let behaviour: Behaviour;
let failures: unknown[] = [];
let server: Server;
let endpoint = '';

/** As the published contract has it: one answer a text, in order. */
const asDocumented: Behaviour = ({ texts, query }, response) => {
  const to = query.get('to');
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  response.end(
    JSON.stringify(texts.map((text) => ({ translations: [{ text: `${to}:${text}`, to }] }))),
  );
};
const refusing =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  (_call, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { code: status * 1000, message: 'refused' } }));
  };
const saying =
  (body: string): Behaviour =>
  (_call, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(body);
  };

beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  calls = [];
  failures = [];
  behaviour = asDocumented;
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const part of request) body += String(part);
  const url = new URL(request.url ?? '', endpoint);
  const texts = JSON.parse(body).map(({ Text }: { Text: string }) => Text);
  const call = { path: url.pathname, query: url.searchParams, headers: request.headers, texts };
  calls.push(call);
  behaviour(call, response);
}

const translator = (more: { region?: string; restMs?: number } = {}): Translator =>
  createAzureTranslator({
    endpoint,
    key: 'the key',
    timeoutMs: 200,
    restMs: 60_000,
    onFailure: (error) => failures.push(error),
    ...more,
  });

test('asks by the published contract, with key and region', async () => {
  const azure = translator({ region: 'canadacentral' });
  expect(await azure.translate({ text: 'Hello', from: 'en', to: 'fr' })).toBe('fr:Hello');
  const [call] = calls;
  expect(call?.path).toBe('/translate');
  expect(Object.fromEntries(call?.query ?? [])).toEqual({
    'api-version': '3.0',
    from: 'en',
    to: 'fr',
    textType: 'plain',
  });
  expect(call?.headers).toMatchObject({
    'ocp-apim-subscription-key': 'the key',
    'ocp-apim-subscription-region': 'canadacentral',
  });
  expect(call?.headers['content-type']).toMatch(/^application\/json/);
});

test.each(['zh-Hans', 'zh-Hant'] as const)('%s is asked for by its own tag', async (to) => {
  await translator().translate({ text: 'Hello', from: 'en', to });
  expect(calls[0]?.query.get('to')).toBe(to);
  expect(calls[0]?.headers['ocp-apim-subscription-region']).toBeUndefined();
});

test('a whole transcript is one request, and each text gets its own translation', async () => {
  const azure = translator();
  const texts = Array.from({ length: 60 }, (_, index) => `line ${index}`);
  const translated = await Promise.all(
    texts.map((text) => azure.translate({ text, from: 'ar', to: 'fr' })),
  );
  expect(translated).toEqual(texts.map((text) => `fr:${text}`));
  expect(calls).toHaveLength(1);
});

test('pairs of languages are not mixed, and long texts are spread over requests', async () => {
  const azure = translator();
  const long = 'x'.repeat(30_000);
  const translated = await Promise.all([
    azure.translate({ text: long, from: 'en', to: 'fr' }),
    azure.translate({ text: `${long}y`, from: 'en', to: 'fr' }),
    azure.translate({ text: 'oui', from: 'fr', to: 'en' }),
  ]);
  expect(translated).toEqual([`fr:${long}`, `fr:${long}y`, 'en:oui']);
  expect(calls).toHaveLength(3);
});

test('what was translated is not asked for again', async () => {
  const azure = translator();
  await azure.translate({ text: 'Hello', from: 'en', to: 'fr' });
  await azure.translate({ text: 'Hello', from: 'en', to: 'fr' });
  expect(calls).toHaveLength(1);
});

test('a failure is no answer and is not remembered', async () => {
  const azure = translator();
  behaviour = refusing(500);
  expect(await azure.translate({ text: 'Hello', from: 'en', to: 'fr' })).toBeUndefined();
  behaviour = asDocumented;
  expect(await azure.translate({ text: 'Hello', from: 'en', to: 'fr' })).toBe('fr:Hello');
  expect(failures).toHaveLength(1);
});

test('told to wait, it waits: no request until Retry-After is over', async () => {
  const azure = translator();
  behaviour = refusing(429, { 'retry-after': '1' });
  expect(await azure.translate({ text: 'one', from: 'en', to: 'fr' })).toBeUndefined();
  behaviour = asDocumented;
  expect(await azure.translate({ text: 'two', from: 'en', to: 'fr' })).toBeUndefined();
  expect(calls).toHaveLength(1);
  await new Promise((resolve) => setTimeout(resolve, 1050));
  expect(await azure.translate({ text: 'three', from: 'en', to: 'fr' })).toBe('fr:three');
});

test('slow is as good as gone: the original goes out within the time limit', async () => {
  behaviour = () => undefined;
  const began = Date.now();
  expect(await translator().translate({ text: 'Hello', from: 'en', to: 'fr' })).toBeUndefined();
  expect(Date.now() - began).toBeLessThan(1000);
});

test.each(['not json', '{}', '[]', '[{"translations":[]}]', '[{"translations":[{"text":3}]}]'])(
  'nonsense is no translation: %s',
  async (body) => {
    behaviour = saying(body);
    expect(await translator().translate({ text: 'Hello', from: 'en', to: 'fr' })).toBeUndefined();
  },
);

test('after repeated failures Azure is left alone, and asked again after a rest', async () => {
  const azure = translator({ restMs: 300 });
  behaviour = refusing(503);
  for (const text of ['1', '2', '3', '4', '5', '6', '7', '8'])
    await azure.translate({ text, from: 'en', to: 'fr' });
  expect(calls.length).toBeLessThan(8);
  behaviour = asDocumented;
  await new Promise((resolve) => setTimeout(resolve, 350));
  expect(await azure.translate({ text: 'again', from: 'en', to: 'fr' })).toBe('fr:again');
});

test('nobody listening at all is no answer either', async () => {
  const lost = createAzureTranslator({
    endpoint: 'http://127.0.0.1:9',
    key: 'the key',
    timeoutMs: 200,
    restMs: 1000,
    onFailure: () => undefined,
  });
  expect(await lost.translate({ text: 'Hello', from: 'en', to: 'fr' })).toBeUndefined();
});
