import type { Browser } from 'playwright-core';
import { eventually, startBrowser } from '../support/browser';
import { startServer, type TestServer } from '../support/server';
import {
  addAgent,
  heardFromAgents,
  openDesk,
  takeNext,
  waitingVisitor,
  write,
  type Credentials,
} from './desk-page';

let browser: Browser;
let server: TestServer;
let agent: Credentials;

beforeAll(async () => {
  server = await startServer();
  browser = await startBrowser();
  agent = await addAgent(server, { name: '<b>Eve</b>' });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const CORPUS = [
  '<script>window.hit=1</script>',
  '<img src=x onerror="window.hit=1">',
  '<svg/onload=window.hit=1>',
  '<iframe src="javascript:window.parent.hit=1"></iframe>',
  '"><a href="javascript:window.hit=1" autofocus onfocus=window.hit=1>x</a>',
  "'-window.hit++-'",
  '${window.hit=1} {{constructor.constructor("window.hit=1")()}}',
  '[click](javascript:window.hit=1) **bold** <!-- comment --> &lt;script&gt;',
  '</textarea><script>window.hit=1</script>',
  '<math><mtext></table><mglyph><style><img src=x onerror=window.hit=1>',
  '\u202Egnp.exe\u202C <details open ontoggle=window.hit=1>',
  '<style>*{display:none}</style><base href="//evil.example">',
];

test('Whatever visitors and agents write stays text in every place it is shown', async () => {
  const { page, problems } = await openDesk(browser, server.url, { agent });
  await waitingVisitor(server.url, { says: CORPUS });
  const visitor = await waitingVisitor(server.url, {
    says: ['I have a German passport <img src=x onerror="window.hit=1">'],
  });
  await takeNext(page);
  for (const text of CORPUS) {
    await page.locator('.line.visitor .bubble', { hasText: text }).first().waitFor();
    await write(page, text);
  }
  const own = page.locator('.line.own .bubble');
  await eventually(
    () => page.locator('.line.pending').count(),
    (count) => count === 0,
  );
  expect(await own.allTextContents()).toEqual(CORPUS);
  await takeNext(page);
  await page.locator('.case-file q').first().waitFor();
  await write(page, CORPUS[0] ?? '');
  await page.locator('.line.own .sent').waitFor();
  expect(await heardFromAgents(visitor)).toEqual([CORPUS[0]]);
  await page.fill('#filter', CORPUS[1] ?? '');
  const added = 'img, iframe, math, details, base, #desk script, #desk style, #desk svg, .lines a';
  expect(await page.locator(added).count()).toBe(0);
  expect(await page.evaluate('window.hit')).toBeUndefined();
  expect(await page.locator('.who').innerText()).toContain('<b>Eve</b>');
  expect(problems).toEqual([]);
});
