import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { directionOf, LANGUAGES } from '../../src/language/supported';
import { signIn, type DeskAgent } from '../support/agent';
import { eventually, openChat, press, say, startBrowser } from '../support/browser';
import { startServer, type TestServer } from '../support/server';
import { bodyOf } from '../support/visitor';

let browser: Browser;
let server: TestServer;
let agent: DeskAgent;
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

beforeAll(async () => {
  server = await startServer();
  browser = await startBrowser();
  agent = await signIn(server.url, server.first);
  await agent.send('PUT', 'status', { status: 'available' });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

interface Look {
  (state: string): Promise<void>;
  /** Each fault with the state it was found in. */
  readonly found: string[];
}

/** Looks for faults in one state of a page after the other. */
function watchFaults(page: Page): Look {
  const found: string[] = [];
  const look = async (state: string) => {
    found.push(...(await faults(page)).map((fault) => `${state}: ${fault}`));
  };
  return Object.assign(look, { found });
}

async function openMenu(page: Page): Promise<void> {
  await page.locator('header button').last().click();
  await page.locator('.menu-item').first().waitFor();
}

/** The agent takes this page's visitor; returns the hand-off's id. */
async function claim(page: Page): Promise<string> {
  const { conversationId } = await page.evaluate<{ conversationId: string }>(
    `JSON.parse(localStorage.getItem('eta-help.session'))`,
  );
  const { handoffs } = await bodyOf(await agent.get('handoffs'));
  const mine = handoffs.find(
    (handoff: { conversationId: string }) => handoff.conversationId === conversationId,
  );
  await agent.claim(mine.id);
  return mine.id;
}

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

test.each(LANGUAGES)(
  'Axe finds nothing in any state of the conversation in %s',
  async (language) => {
    const { page } = await openChat(browser, server.url, {
      query: `?lang=${language}`,
      locale: language,
    });
    expect(
      await page.evaluate('[document.documentElement.lang, document.documentElement.dir]'),
    ).toEqual([language, directionOf(language)]);
    const look = watchFaults(page);
    await look('start');
    await page.locator('.privacy summary').click();
    await look('privacy');
    await press(page, /./);
    await look('question');
    await openMenu(page);
    await look('menu');
    await page.locator('.menu-item').nth(1).click();
    await page.locator('.banner.waiting', { hasText: /\d/ }).waitFor();
    await look('waiting');
    const id = await claim(page);
    await page.locator('.top-agent').waitFor();
    await agent.write(id, 'Hello');
    await page.locator('.message.agent').waitFor();
    await agent.send('POST', `handoffs/${id}/typing`, {});
    await page.locator('.typing').waitFor();
    await look('agent');
    await agent.close(id);
    await page.locator('.rating').waitFor();
    await look('rating');
    expect(look.found).toEqual([]);
    await page.context().close();
  },
);

test.each(LANGUAGES)('Axe finds nothing in any dialog and any trouble in %s', async (language) => {
  const query = `?lang=${language}`;
  const { page } = await openChat(browser, server.url, { query, locale: language });
  const look = watchFaults(page);
  await page.locator('header button').first().click();
  await page.locator('dialog .languages').waitFor();
  await look('languages');
  await page.keyboard.press('Escape');
  for (const item of [-2, -1]) {
    await openMenu(page);
    await page.locator('.menu-item').nth(item).click();
    await page.locator('dialog .danger').waitFor();
    await look(`confirm ${item}`);
    await page.keyboard.press('Escape');
  }
  await page.fill('#write', 'x'.repeat(4001));
  await look('too long');
  await page.route('**/activities', (route) => route.fulfill({ status: 400, json: {} }));
  await page.fill('#write', 'x');
  await page.press('#write', 'Enter');
  await page.locator('.failed').waitFor();
  await look('not sent');
  await page.context().setOffline(true);
  await page.locator('.banner.offline').waitFor();
  await look('offline');
  expect(look.found).toEqual([]);
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

test.each(LANGUAGES)(
  'Magnified four times on a small screen everything is reachable without scrolling sideways in %s',
  async (language) => {
    const { page } = await openChat(browser, server.url, {
      query: `?lang=${language}`,
      viewport: { width: 320, height: 256 },
    });
    const fits = async () => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      const write = await page.locator('#write').boundingBox();
      expect((write?.y ?? 999) + (write?.height ?? 0)).toBeLessThanOrEqual(256);
    };
    await press(page, /./);
    await fits();
    await openMenu(page);
    const item = page.locator('.menu-item').nth(1);
    await item.scrollIntoViewIfNeeded();
    expect(await page.evaluate(`document.querySelector('dialog').scrollWidth`)).toBeLessThan(320);
    await item.click();
    await page.locator('.banner.waiting').waitFor();
    await fits();
    const id = await claim(page);
    await page.locator('.top-agent').waitFor();
    await agent.close(id);
    await page.locator('.rating').waitFor();
    await fits();
    await page.locator('.star').last().focus();
    const star = await page.locator('.star').last().boundingBox();
    const write = await page.locator('#write').boundingBox();
    expect((star?.y ?? 999) + (star?.height ?? 0)).toBeLessThanOrEqual(write?.y ?? 0);
    await page.context().close();
  },
);

test('Nothing moves for those who want no movement', async () => {
  const { page } = await openChat(browser, server.url, { reducedMotion: 'reduce' });
  await page.route('**/activities', () => undefined);
  await page.fill('#write', 'hello');
  await page.press('#write', 'Enter');
  await page.locator('.typing').waitFor();
  expect(await page.evaluate('document.getAnimations().length')).toBe(0);
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
  const greetings = await page.locator('.message.bot').count();
  await page
    .locator('#announcer > *')
    .nth(greetings - 1)
    .waitFor({ state: 'attached' });
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
  expect(announced).toHaveLength((await page.locator('.message.bot').count()) - greetings);
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
