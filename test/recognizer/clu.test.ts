import { execFileSync } from 'node:child_process';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { loadEmbeddedRecognizer } from '../../src/recognizer/embedded/load';
import { withFallback } from '../../src/recognizer/clu/fallback';
import { cluProjectSchema } from '../../src/recognizer/clu/project';
import { createCluRecognizer } from '../../src/recognizer/clu/recognizer';
import type { Recognizer } from '../../src/recognizer/recognizer';

const ROOT = join(__dirname, '..', '..');
const embedded = loadEmbeddedRecognizer(join(ROOT, 'dist', 'models'));

/** Answers as the published REST contract says, by looking at the text. */
type Behaviour = (text: string, response: ServerResponse) => void;
let behaviour: Behaviour;
let server: Server;
let endpoint: string;
let calls: {
  url: string;
  key: string;
  body: { analysisInput: { conversationItem: { text: string; language: string } } };
}[] = [];

const intentsFor = (text: string) => {
  if (/qwrtz/.test(text))
    return [
      ['None', 0.9],
      ['Thanks', 0.05],
      ['Help', 0.01],
    ];
  return [
    ['FeesAndRefunds', 0.93],
    ['CheckStatus', 0.04],
    ['None', 0.01],
  ];
};
const asDocumented: Behaviour = (text, response) => {
  const intents = intentsFor(text).map(([category, confidence]) => ({
    category,
    confidenceScore: confidence,
  }));
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify({
      kind: 'ConversationResult',
      result: {
        query: text,
        prediction: {
          topIntent: intents[0]?.category,
          projectKind: 'Conversation',
          intents,
          entities: [],
        },
      },
    }),
  );
};

beforeAll(async () => {
  server = createServer((request: IncomingMessage, response) => {
    let raw = '';
    request.on('data', (chunk: Buffer) => (raw += chunk.toString()));
    request.on('end', () => {
      const body = JSON.parse(raw);
      calls.push({
        url: request.url ?? '',
        key: String(request.headers['ocp-apim-subscription-key']),
        body,
      });
      behaviour(body.analysisInput.conversationItem.text, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
beforeEach(() => {
  behaviour = asDocumented;
  calls = [];
});
afterAll(
  () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    }),
);

const clu = (timeoutMs = 500) =>
  createCluRecognizer({
    endpoint,
    key: 'a key',
    project: 'eta-help',
    deployment: 'production',
    timeoutMs,
  });

describe.each<[string, () => Recognizer]>([
  ['embedded', () => embedded],
  ['CLU', () => clu()],
])('the contract, kept by the %s recognizer', (name, make) => {
  test('a clear request is answered, with three candidates, best first', async () => {
    const result = await make().recognize({ text: 'How much does an eTA cost?', language: 'en' });
    expect(result).toMatchObject({
      intent: 'FeesAndRefunds',
      band: 'answer',
      source: name.toLowerCase(),
    });
    expect(result.candidates).toHaveLength(3);
    expect(result.candidates[0]).toEqual({ intent: result.intent, confidence: result.confidence });
    const confidences = result.candidates.map((candidate) => candidate.confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
  });

  test('nonsense is not answered', async () => {
    const result = await make().recognize({ text: 'qwrtz plmkn vvbb', language: 'en' });
    expect(result.band).not.toBe('answer');
  });

  test.each(['', '\ud800', '😀', 'x'.repeat(100_000)])('odd text %#', async (text) => {
    const { band } = await make().recognize({ text, language: 'ar' });
    expect(['answer', 'clarify', 'none']).toContain(band);
  });
});

test('the request is as the REST contract says', async () => {
  await clu().recognize({ text: '多少钱', language: 'zh-Hans' });
  expect(calls[0]?.url).toBe('/language/:analyze-conversations?api-version=2023-04-01');
  expect(calls[0]?.key).toBe('a key');
  expect(calls[0]?.body).toMatchObject({
    kind: 'Conversation',
    analysisInput: { conversationItem: { text: '多少钱', language: 'zh-hans' } },
    parameters: { projectName: 'eta-help', deploymentName: 'production' },
  });
});

describe('when CLU does not help, the embedded recognizer answers', () => {
  const failures: [string, Behaviour][] = [
    ['slow', (_text, response) => void setTimeout(() => response.destroy(), 2_000)],
    ['401', (_text, response) => answerWith(response, { status: 401, body: '{}' })],
    [
      '429',
      (_text, response) =>
        answerWith(response, { status: 429, body: '{}', headers: { 'retry-after': '60' } }),
    ],
    ['500', (_text, response) => answerWith(response, { status: 500, body: '{}' })],
    ['gone', (_text, response) => response.destroy()],
    [
      'nonsense',
      (_text, response) =>
        answerWith(response, {
          status: 200,
          body: '{"a":1}',
          headers: { 'content-type': 'application/json' },
        }),
    ],
    [
      'foreign labels',
      (_text, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(
          JSON.stringify({
            kind: 'ConversationResult',
            result: {
              query: '',
              prediction: {
                topIntent: 'X',
                projectKind: 'Conversation',
                intents: [{ category: 'X', confidenceScore: 1 }],
                entities: [],
              },
            },
          }),
        );
      },
    ],
  ];
  test.each(failures)('%s', async (_name, failing) => {
    behaviour = failing;
    const errors: unknown[] = [];
    const both = withFallback(clu(300), embedded, {
      restMs: 1_000,
      onFailure: (error) => errors.push(error),
    });
    const began = performance.now();
    const result = await both.recognize({ text: 'How much does an eTA cost?', language: 'en' });
    expect(result).toMatchObject({ intent: 'FeesAndRefunds', source: 'embedded' });
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(errors).toHaveLength(1);
  });

  test('after repeated failures CLU is spared for a while, then asked again', async () => {
    behaviour = (_text, response) => answerWith(response, { status: 500, body: '{}' });
    const both = withFallback(clu(300), embedded, { restMs: 400, onFailure: () => undefined });
    const ask = () => both.recognize({ text: 'How much does an eTA cost?', language: 'en' });
    for (let count = 0; count < 8; count += 1) await ask();
    const asked = calls.length;
    expect(asked).toBeLessThan(8);
    behaviour = asDocumented;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await ask()).source).toBe('clu');
  });
});

test('the export is a project that CLU can import, with every label and language', () => {
  const exported = execFileSync(
    process.execPath,
    [join(ROOT, 'dist', 'src', 'cli', 'clu-export.js')],
    {
      maxBuffer: 64_000_000,
    },
  );
  const project = cluProjectSchema.parse(JSON.parse(exported.toString()));
  expect(project.assets.intents).toHaveLength(38);
  expect(new Set(project.assets.utterances.map((utterance) => utterance.language)).size).toBe(11);
  expect(project.assets.utterances.some((utterance) => utterance.dataset === 'Test')).toBe(true);
  expect(project.assets.entities.map((entity) => entity.category)).toContain('travel-mode');
});

/** Answers step by step: restify, loaded by other tests of the same process, changes what writeHead returns. */
function answerWith(
  response: ServerResponse,
  {
    status,
    body,
    headers = {},
  }: { status: number; body: string; headers?: Record<string, string> },
): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(body);
}
