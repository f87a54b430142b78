import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { eventually, openChat, ownWords, say, startBrowser } from '../support/browser';
import { startServer, type TestServer } from '../support/server';

/** The promise: this long after the network or the server is back, the conversation goes on. */
const BACK_MS = 3_000;

let browser: Browser;
let server: TestServer;
const folder = mkdtempSync(join(tmpdir(), 'eta-line-'));

beforeAll(async () => {
  server = await startServer({ DATA_DIR: folder, MESSAGES_PER_MINUTE: '100000' });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('A message written without a network is shown at once, and sent once when the network is back', async () => {
  const { page } = await openChat(browser, server.url);
  await page.context().setOffline(true);
  await page.fill('#write', 'written in the air');
  await page.press('#write', 'Enter');
  expect(await ownWords(page)).toEqual(['written in the air']);
  await page.locator('.banner.offline').waitFor();
  await page.context().setOffline(false);
  const backAt = Date.now();
  await page.locator('.message.bot').nth(1).waitFor();
  expect(Date.now() - backAt).toBeLessThan(BACK_MS);
  expect(await ownWords(page)).toEqual(['written in the air']);
  await page.locator('.banner').waitFor({ state: 'detached' });
});

test('An answer that was lost on the way is asked for again and nothing doubles', async () => {
  const { page } = await openChat(browser, server.url);
  let lost = 0;
  await page.route('**/activities', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort('connectionreset');
  });
  await say(page, 'only once');
  await page.waitForTimeout(1_500);
  expect(lost).toBe(1);
  expect(await ownWords(page)).toEqual(['only once']);
  expect(await page.locator('.message.bot').count()).toBe(3);
});

test('With WebSockets blocked the conversation goes on by asking', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.routeWebSocket(/stream/, (socket) => socket.close({ code: 1011 }));
  await page.goto(server.url);
  await page.locator('.message').first().waitFor();
  await say(page, 'through a strict proxy');
  await say(page, 'and once more');
  expect(await ownWords(page)).toEqual(['through a strict proxy', 'and once more']);
  expect(await page.locator('.banner').count()).toBe(0);
});

test('A page whose token has expired or is refused goes on by itself', async () => {
  const { page } = await openChat(browser, server.url);
  await say(page, 'before');
  await changeSession(page, 'session.expiresAt = 0');
  await page.reload();
  await page.locator('.message.own', { hasText: 'before' }).waitFor();
  await changeSession(page, 'session.token = "no.token.atall"');
  await page.reload();
  await page.locator('.message.bot').first().waitFor();
  await say(page, 'in a new conversation');
});

test('The server restarts under an open page: the conversation goes on where it was', async () => {
  const { page } = await openChat(browser, server.url);
  await say(page, 'before the restart');
  const { port } = new URL(server.url);
  await server.stop();
  await page.fill('#write', 'during the restart');
  await page.press('#write', 'Enter');
  await page.locator('.banner').waitFor();
  server = await startServer({ DATA_DIR: folder, PORT: port, MESSAGES_PER_MINUTE: '100000' });
  const upAt = Date.now();
  await page.locator('.message.bot').nth(2).waitFor();
  expect(Date.now() - upAt).toBeLessThan(BACK_MS);
  expect(await ownWords(page)).toEqual(['before the restart', 'during the restart']);
});

test('A long conversation opens at its end, and earlier messages on request without losing the place', async () => {
  const { page } = await openChat(browser, server.url);
  await page.evaluate(`(async () => {
    const session = JSON.parse(localStorage.getItem('eta-help.session'));
    for (let at = 0; at < 60; at += 1)
      await fetch('/v3/directline/conversations/' + session.conversationId + '/activities', {
        method: 'POST',
        headers: { authorization: 'Bearer ' + session.token, 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'message', text: 'number ' + at }),
      });
  })()`);
  await page.reload();
  await page.locator('.message.own', { hasText: 'number 59' }).waitFor();
  await eventually(() => page.locator('.message.bot').last().isVisible(), Boolean);
  const hidden = `(() => { const log = document.getElementById('log'); return log.scrollHeight - log.clientHeight - log.scrollTop; })()`;
  await eventually(
    () => page.evaluate<number>(hidden),
    (pixels) => pixels < 2,
  );
  const shown = await page.locator('.message').count();
  expect(shown).toBe(24);
  await page.locator('.earlier').click();
  await eventually(
    () => page.locator('.message').count(),
    (count) => count > shown,
  );
  expect(await page.evaluate('document.activeElement.id')).toBe('log');
});

test('With nobody answering for long, the page names the other ways to get help and goes on trying', async () => {
  const { page } = await openChat(browser, server.url, { query: '?lang=fr' });
  const { port } = new URL(server.url);
  await server.stop();
  await page.locator('.banner.unreachable').waitFor({ timeout: 25_000 });
  expect(await page.locator('.banner.channels a[href^="tel:"]').count()).toBeGreaterThan(1);
  expect(await page.locator('.banner.channels section').getAttribute('lang')).toBe('fr');
  server = await startServer({ DATA_DIR: folder, PORT: port });
  await page.locator('.banner').first().waitFor({ state: 'detached' });
  await say(page, 'encore là');
});

async function changeSession(page: Page, change: string): Promise<void> {
  await page.evaluate(`(() => {
    const session = JSON.parse(localStorage.getItem('eta-help.session'));
    ${change};
    localStorage.setItem('eta-help.session', JSON.stringify(session));
  })()`);
}
