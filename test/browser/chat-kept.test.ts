import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { eventually, openChat, ownWords, say, startBrowser } from '../support/browser';
import { startServer, type TestServer } from '../support/server';

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

test('A conversation is forgotten on the device, and in its other tabs', async () => {
  const { page } = await openChat(browser, server.url);
  await say(page, 'hello');
  const second = await page.context().newPage();
  await second.goto(server.url);
  await second.locator('.message.own').waitFor();
  await page.locator('header button').last().click();
  await page.locator('.menu-item').last().click();
  await page.locator('dialog .danger').click();
  for (const tab of [page, second])
    await eventually(
      () => ownWords(tab),
      (words) => words.length === 0,
    );
  await page.locator('.message.bot').waitFor();
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
