import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { directionOf, LANGUAGES } from '../../src/language/supported';
import { eventually, openChat, press, say, startBrowser } from '../support/browser';
import { startServer, type TestServer } from '../support/server';

let browser: Browser;
let server: TestServer;
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

beforeAll(async () => {
  server = await startServer();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** What axe finds wrong on the page as it stands, as `rule: element`. */
async function faults(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] })`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
}

test.each(LANGUAGES)('Axe finds nothing in any state of the page in %s', async (language) => {
  const { page } = await openChat(browser, server.url, {
    query: `?lang=${language}`,
    locale: language,
  });
  expect(
    await page.evaluate('[document.documentElement.lang, document.documentElement.dir]'),
  ).toEqual([language, directionOf(language)]);
  const found: Record<string, string[]> = { start: await faults(page) };
  await page.locator('.privacy summary').click();
  found['privacy'] = await faults(page);
  await press(page, /./);
  found['question'] = await faults(page);
  await page.locator('header button').first().click();
  found['languages'] = await faults(page);
  await page.keyboard.press('Escape');
  await page.locator('header button').last().click();
  found['menu'] = await faults(page);
  await page.locator('.menu-item').last().click();
  found['confirm'] = await faults(page);
  await page.keyboard.press('Escape');
  await page.fill('#write', 'x'.repeat(4001));
  found['too long'] = await faults(page);
  await page.fill('#write', '');
  await page.context().setOffline(true);
  await page.locator('.banner.offline').waitFor();
  found['offline'] = await faults(page);
  expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
  await page.context().close();
});

test.each([
  { colorScheme: 'dark' },
  { forcedColors: 'active' },
  { viewport: { width: 1280, height: 800 } },
] as const)('Axe finds nothing with %j', async (options) => {
  const { page } = await openChat(browser, server.url, { ...options, query: '?lang=fr' });
  await press(page, /./);
  await say(page, 'France');
  expect(await faults(page)).toEqual([]);
  await page.locator('header button').last().click();
  expect(await faults(page)).toEqual([]);
});

test('Magnified four times on a small screen everything is reachable without scrolling sideways', async () => {
  for (const language of ['fr', 'ar', 'ja']) {
    const { page } = await openChat(browser, server.url, {
      query: `?lang=${language}`,
      viewport: { width: 320, height: 256 },
    });
    await press(page, /./);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    const write = await page.locator('#write').boundingBox();
    expect((write?.y ?? 999) + (write?.height ?? 0)).toBeLessThanOrEqual(256);
    await page.context().close();
  }
});

test('Every target is 24 pixels or more', async () => {
  const { page } = await openChat(browser, server.url);
  await page.locator('header button').last().click();
  const small =
    await page.evaluate(`[...document.querySelectorAll('button, summary, input, label, textarea')]
    .filter((element) => { const box = element.getBoundingClientRect(); return box.width > 0 && (box.width < 24 || box.height < 24); })
    .map((element) => element.outerHTML)`);
  expect(small).toEqual([]);
});

test('Each message is announced once, in its language', async () => {
  const { page } = await openChat(browser, server.url, { query: '?lang=fr' });
  await page.evaluate(`(() => {
    window.announced = [];
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          window.announced.push([node.querySelectorAll('[lang]')[1]?.lang, node.textContent]);
    }).observe(document.getElementById('announcer'), { childList: true, subtree: false });
  })()`);
  await press(page, /./);
  await say(page, 'France');
  const announced = await eventually(
    () => page.evaluate<[string, string][]>('window.announced'),
    ({ length }) => length >= 2,
  );
  expect(announced).toHaveLength((await page.locator('.message.bot').count()) - 1);
  expect(new Set(announced.map(([, text]) => text)).size).toBe(announced.length);
  expect(announced.every(([lang]) => lang === 'fr')).toBe(true);
  expect(await page.locator('[role=log]').getAttribute('aria-live')).toBe('off');
});

test('The keyboard alone goes from the top to the writing box, and dialogs give the focus back', async () => {
  const { page } = await openChat(browser, server.url);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.className')).toBe('skip');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('write');
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate('document.activeElement.className')).toBe('choice');
  await page.locator('header button').last().focus();
  await page.keyboard.press('Enter');
  await page.locator('dialog h2').waitFor();
  await page.keyboard.press('Escape');
  expect(
    await page.evaluate('document.activeElement === document.querySelectorAll("header button")[1]'),
  ).toBe(true);
});

test('Without JavaScript the page names the other ways to get help, in both official languages', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(server.url);
  expect(await page.locator('noscript a[href^="tel:"]').count()).toBeGreaterThan(1);
  expect(await page.locator('noscript [lang=fr] a').count()).toBeGreaterThan(1);
});
