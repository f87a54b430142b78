import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { eventually, openChat, ownWords, say, startBrowser } from '../support/browser';
import { startServer, type TestServer } from '../support/server';
import { request } from '../support/visitor';

interface Session {
  readonly conversationId: string;
  readonly token: string;
}

const KEPT = `JSON.parse(localStorage.getItem('eta-help.session'))`;

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

test('After a reload the conversation and the unsent draft are there, each message once', async () => {
  const { page } = await openChat(browser, server.url);
  await say(page, 'hello');
  const before = await page.locator('.message').count();
  await page.fill('#write', 'half a question');
  await page.reload();
  await page.locator('.message.own').waitFor();
  expect(await page.locator('.message').count()).toBe(before);
  expect(await page.inputValue('#write')).toBe('half a question');
  expect(await page.locator('#announcer').innerText()).toBe('');
});

test('Two tabs show one conversation, both live', async () => {
  const { page } = await openChat(browser, server.url);
  const second = await page.context().newPage();
  await second.goto(server.url);
  await second.locator('.message').first().waitFor();
  await say(page, 'hello from the first tab');
  await second.locator('.message.own', { hasText: 'first tab' }).waitFor();
  await say(second, 'hello from the second tab');
  await page.locator('.message.own', { hasText: 'second tab' }).waitFor();
  expect(await ownWords(page)).toEqual(await ownWords(second));
});

test('Two tabs opened at the same moment do not start two conversations', async () => {
  const context = await browser.newContext();
  const pages = await Promise.all([context.newPage(), context.newPage(), context.newPage()]);
  await Promise.all(pages.map((page) => page.goto(server.url)));
  await Promise.all(pages.map((page) => page.locator('.message').first().waitFor()));
  const [first] = pages;
  await say(first ?? (await context.newPage()), 'shared');
  for (const page of pages) await page.locator('.message.own', { hasText: 'shared' }).waitFor();
});

test.each([
  ['forgotten on the device', 'Forget this conversation on this device', 200],
  ['deleted for good', 'Delete my conversation', 404],
])('A conversation is %s, in its other tabs too', async (_what, item, left) => {
  const { page } = await openChat(browser, server.url);
  await say(page, 'hello');
  await page.fill('#write', 'a draft');
  const second = await page.context().newPage();
  await second.goto(server.url);
  await second.locator('.message.own').waitFor();
  const before = await page.evaluate<Session>(KEPT);
  await page.locator('header button').last().click();
  await page.locator('.menu-item', { hasText: item }).click();
  await page.locator('dialog .danger').click();
  for (const tab of [page, second])
    await eventually(
      () => ownWords(tab),
      (words) => words.length === 0,
    );
  await page.locator('.message.bot').last().waitFor();
  await page.locator('.banner.ended').waitFor();
  expect(await page.evaluate(`document.getElementById('log').scrollTop`)).toBe(0);
  expect(await page.inputValue('#write')).toBe('');
  const after = await page.evaluate<Session>(KEPT);
  expect(after.conversationId).not.toBe(before.conversationId);
  expect(await second.evaluate<Session>(KEPT)).toEqual(after);
  const path = `${server.url}/v3/directline/conversations/${before.conversationId}/activities`;
  expect((await request(path, { token: before.token })).status).toBe(left);
  await say(page, 'hello again');
  expect(await page.locator('.banner.ended').count()).toBe(0);
});

test('When deleting fails, it is said so and nothing is lost', async () => {
  const { page } = await openChat(browser, server.url);
  await say(page, 'hello');
  await page.route('**/chat/delete', (route) => route.abort());
  await page.locator('header button').last().click();
  await page.locator('.menu-item', { hasText: 'Delete my conversation' }).click();
  await page.locator('dialog .danger').click();
  await page.locator('dialog [role=alert]').waitFor();
  await page.locator('dialog .button').last().click();
  expect(await ownWords(page)).toEqual(['hello']);
});

test('The conversation is saved as a text with its links', async () => {
  const { page } = await openChat(browser, server.url);
  await say(page, 'I want to talk to a person');
  await page.locator('header button').last().click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.menu-item', { hasText: 'Save the conversation' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('I want to talk to a person');
  expect(text).toMatch(/<https:\/\/\S+>/);
});
