import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/browser';
import { startServer, type TestServer } from '../support/server';
import { addAgent, openDesk, takeNext, waitingVisitor, type Credentials } from './desk-page';

let browser: Browser;
let server: TestServer;
let agent: Credentials;

beforeAll(async () => {
  server = await startServer();
  browser = await startBrowser();
  agent = await addAgent(server, { name: 'Olivia' });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const WORDS = "J'ai un passeport mexicain et une carte verte";

test('An agent reads a French conversation in English, and what the visitor saw on demand', async () => {
  await openDesk(browser, server.url, { agent });
  await waitingVisitor(server.url, { locale: 'fr', says: [WORDS] });
  const { page, problems } = await openDesk(browser, server.url, { agent });
  await takeNext(page);
  const own = page.locator('.line.visitor .bubble', { hasText: WORDS });
  expect(await own.getAttribute('lang')).toBe('fr');
  const answer = page.locator('.line.bot', { hasText: 'neither an eTA nor a visa' }).first();
  await answer.waitFor();
  expect(await answer.locator('.original').count()).toBe(0);
  await answer.locator('button').click();
  expect(await answer.locator('.original').innerText()).toMatch(/AVE/);
  expect(await answer.locator('.original').innerText()).not.toContain('**');
  const file = page.locator('.case-file');
  expect(await file.innerText()).toContain('Mexico');
  expect(await file.locator('q').first().innerText()).toContain(WORDS);
  expect(problems).toEqual([]);
});

test('The desk changes its language at once, and everything the bot said with it', async () => {
  const { page } = await openDesk(browser, server.url, { agent, locale: 'fr-CA' });
  expect(await page.getAttribute('html', 'lang')).toBe('fr');
  await page.locator('.mine .row').first().click();
  await page.locator('.line.bot', { hasText: 'AVE' }).first().waitFor();
  await page.locator('.top-bar .languages button', { hasText: 'English' }).click();
  await page.locator('.line.bot', { hasText: 'neither an eTA nor a visa' }).first().waitFor();
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  expect(await page.locator('h1').innerText()).toContain('Agent desk');
});

test('Arabic runs from the right, whatever a line begins with', async () => {
  await waitingVisitor(server.url, { locale: 'ar', says: ['eTA هل أحتاج إلى'] });
  const { page } = await openDesk(browser, server.url, { agent });
  await takeNext(page);
  const own = page.locator('.line.visitor .bubble', { hasText: 'eTA' }).first();
  expect(await own.getAttribute('dir')).toBe('rtl');
  await page.keyboard.type('One moment, please.\n');
  const answer = page.locator('.line.own .bubble').last();
  await page.locator('.line.own .sent').waitFor();
  expect(await answer.getAttribute('dir')).toBe('auto');
});
