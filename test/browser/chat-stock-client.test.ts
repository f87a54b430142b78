import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { eventually, startBrowser, watchProblems } from '../support/browser';
import { startServer, type TestServer } from '../support/server';
import { json, request, visitorOf } from '../support/visitor';

const SECRET = 'the-secret-of-the-page-of-others';
/** The published client waits up to this long before it tries again. */
const CLIENT_BACK_MS = 40_000;

/** Another department's page: botframework-directlinejs as published, and all it has received. */
const PAGE_SCRIPT = `
  import { DirectLine } from 'botframework-directlinejs';
  const parameters = new URLSearchParams(location.search);
  const token = sessionStorage.token ?? parameters.get('token');
  sessionStorage.token = token;
  const client = new DirectLine({ token, domain: parameters.get('server') + '/v3/directline' });
  window.seen = [];
  client.activity$.subscribe((activity) => window.seen.push(activity));
  window.say = (text, locale) => new Promise((resolve, reject) =>
    client.postActivity({ type: 'message', text, locale, from: { id: 'dl_visitor' } }).subscribe(resolve, reject));
`;

interface Activity {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
  readonly locale?: string;
  readonly suggestedActions?: { readonly actions: readonly { title: string; value: string }[] };
}

const settings = {
  DIRECT_LINE_SECRET: SECRET,
  DATA_DIR: mkdtempSync(join(tmpdir(), 'eta-stock-')),
};
let browser: Browser;
let server: TestServer;
let host: Server;
let hostUrl: string;

beforeAll(async () => {
  server = await startServer(settings);
  browser = await startBrowser();
  const { outputFiles } = await build({
    stdin: { contents: PAGE_SCRIPT, resolveDir: __dirname },
    bundle: true,
    write: false,
    define: { global: 'window' },
  });
  host = createServer((asked, answer) => {
    const isScript = asked.url === '/client.js';
    answer.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    answer.end(
      isScript ? outputFiles[0]?.text : '<!doctype html><script src="/client.js"></script>',
    );
  });
  hostUrl = await new Promise((resolve) => {
    host.listen(0, '127.0.0.1', () => {
      const address = host.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
    });
  });
});
afterAll(async () => {
  host.close();
  await browser.close();
  await server.stop();
  rmSync(settings.DATA_DIR, { recursive: true, force: true });
});

async function openPage(): Promise<{ page: Page; problems: string[]; grant: Grant }> {
  const grant: Grant = await json(
    await request(`${server.url}/v3/directline/tokens/generate`, {
      token: SECRET,
      body: { user: { id: 'dl_visitor' } },
    }),
  );
  const page = await browser.newPage();
  const problems = watchProblems(page);
  const query = new URLSearchParams({ token: grant.token, server: server.url });
  await page.goto(`${hostUrl}/?${query.toString()}`);
  return { page, problems, grant };
}

interface Grant {
  readonly token: string;
  readonly conversationId: string;
}

/** The messages a page has, once there are so many. */
async function messages(page: Page, count: number, withinMs?: number): Promise<Activity[]> {
  const read = () =>
    page.evaluate<Activity[]>(`window.seen.filter(({ type }) => type === 'message')`);
  return eventually(read, ({ length }) => length >= count, withinMs);
}

function say(page: Page, text: string, locale = 'en'): Promise<string> {
  return page.evaluate(`window.say(${JSON.stringify(text)}, ${JSON.stringify(locale)})`);
}

const titles = (activity: Activity | undefined) =>
  activity?.suggestedActions?.actions.map(({ title }) => title) ?? [];
const idsOf = (activities: readonly Activity[]) => activities.map(({ id }) => id);

test('The published client is welcomed once, and its choices lead on', async () => {
  const { page, problems } = await openPage();
  const [other, welcome] = await messages(page, 2);
  expect([other?.locale, welcome?.locale]).toEqual(['fr', 'en']);
  const choice = welcome?.suggestedActions?.actions[0];
  expect(titles(welcome).length).toBeGreaterThan(2);
  await say(page, choice?.value ?? '');
  const asked = (await messages(page, 4)).at(-1);
  expect(asked?.text).toMatch(/passport/);
  await say(page, 'France');
  expect(titles((await messages(page, 6)).at(-1)).length).toBeGreaterThan(2);
  expect(problems).toEqual([]);
});

test('After a reload the published client has the whole conversation again, each message once', async () => {
  const { page } = await openPage();
  await messages(page, 2);
  await say(page, 'Do I need an eTA?');
  const before = await messages(page, 4);
  await page.reload();
  const after = await messages(page, 4);
  expect(idsOf(after)).toEqual(idsOf(before));
  await say(page, 'Japan');
  const all = idsOf(await messages(page, 6));
  expect(new Set(all).size).toBe(all.length);
});

test('The published client is spoken with in Arabic', async () => {
  const { page } = await openPage();
  await messages(page, 2);
  await say(page, 'هل أحتاج إلى تصريح سفر إلكتروني؟', 'ar');
  const answer = (await messages(page, 4)).at(-1);
  expect(answer?.locale).toBe('ar');
  expect(answer?.text).toMatch(/\p{Script=Arabic}/u);
});

test('When the server was away, the published client gets what it missed, once and in order', async () => {
  const { page, grant } = await openPage();
  await messages(page, 2);
  const { port } = new URL(server.url);
  await server.stop();
  server = await startServer({ ...settings, PORT: port });
  const elsewhere = visitorOf(server.url, grant);
  for (const text of ['one', 'two', 'three']) await elsewhere.say(text);
  const { activities } = await elsewhere.read();
  const expected = activities.filter(({ type }) => type === 'message').map(({ id }) => id);
  const seen = idsOf(await messages(page, expected.length, CLIENT_BACK_MS));
  expect(seen).toEqual(expected);
});
