import type { Browser } from 'playwright-core';
import { openChat, ownWords, say, startBrowser } from '../support/browser';
import { startServer, type TestServer } from '../support/server';
import { readMarkdown, wordsOf } from '../../src/web/page/text/markdown';

const ATTACKS = [
  '<img src=x onerror="document.title=1">',
  '<script>document.title=1</script>',
  '[press](javascript:document.title=1)',
  '[press](data:text/html,<script>1</script>)',
  '**<b onmouseover=alert(1)>x</b>**',
  '<svg/onload=document.title=1>',
  '[a](https://example.org"onmouseover="document.title=1)',
  '</textarea><iframe srcdoc="<script>1</script>">',
];

const SOURCES = [...ATTACKS, 'javascript:document.title=1'].map((url) => ({ url, asOf: url }));

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  server = await startServer();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('What is typed stays text', async () => {
  const { page, problems } = await openChat(browser, server.url);
  const title = await page.title();
  for (const attack of ATTACKS) await say(page, attack);
  expect(await ownWords(page)).toEqual(ATTACKS);
  expect(await page.locator('.bubble :is(img, script, svg, iframe, b)').count()).toBe(0);
  expect(await page.locator('.own a').count()).toBe(0);
  expect(await page.title()).toBe(title);
  expect(problems).toEqual([]);
});

const activities = ATTACKS.map((text, at) => ({
  id: `c|${at}`,
  type: 'message',
  text,
  textFormat: 'markdown',
  from: { id: 'eta-help', role: 'bot' },
  channelData: {
    eta: { author: 'bot', choices: [{ id: text, title: text }], sources: SOURCES },
  },
}));

test('What the stream brings is never run, whatever it claims to be', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/chat/token', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), activities } });
  });
  await page.goto(server.url);
  await page
    .locator('.message')
    .nth(ATTACKS.length - 1)
    .waitFor();
  expect(await page.locator('.bubble :is(img, script, svg, iframe, b)').count()).toBe(0);
  const addresses = await page.evaluate<string[]>(
    `[...document.querySelectorAll('a')].map((link) => link.protocol)`,
  );
  expect(addresses.filter((protocol) => !['https:', 'http:'].includes(protocol))).toEqual([]);
  expect(await page.title()).not.toBe('1');
});

test('The small Markdown is read, and nothing else', () => {
  const blocks = readMarkdown(
    '**Yes.**\n\nWhy\nso\n\n1. One\n2. Two\n- [Page](https://example.org/a_(b))\n\n# no *heading* `here`',
  );
  expect(blocks.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'paragraph',
    'numbers',
    'bullets',
    'paragraph',
  ]);
  expect(wordsOf(blocks, 'with-urls')).toBe(
    'Yes.\nWhy\nso\n1. One\n2. Two\n- Page <https://example.org/a_(b)>\n# no *heading* `here`',
  );
});
