import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type { Packet } from '../../src/handoff/packet';
import { startBrowser } from '../support/browser';
import { startServer, type TestServer } from '../support/server';
import { addAgent, openDesk, withStore, type Credentials } from './desk-page';

const MANY = 1000;
/** Longest time from a key or click to what it changes on the screen, in milliseconds. */
const INTERACTION_MS = 200;

let browser: Browser;
let server: TestServer;
let agent: Credentials;

beforeAll(async () => {
  server = await startServer();
  browser = await startBrowser();
  agent = await addAgent(server, { name: 'Olivia' });
  await withStore(server, async (store) => {
    for (let number = 0; number < MANY; number += 1) await store.conversations.create(of(number));
    for (let number = 0; number < MANY; number += 1)
      await store.conversations.commit(change(number));
  });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const LANGUAGES = ['en', 'fr', 'ar', 'ja'];
const at = (number: number) => new Date(Date.now() - (MANY - number) * 1000).toISOString();
const of = (number: number) => ({
  id: `conversation-${number}`,
  channel: 'directline',
  userId: `dl_${number}`,
  at: at(number),
});

function change(number: number) {
  const language = LANGUAGES[number % LANGUAGES.length] ?? 'en';
  const passport = { question: 'passport', value: 'DE', language, said: 'I am German' };
  const packet: Packet = {
    version: 1,
    reason: number % 5 === 0 ? 'not-understood' : 'asked',
    channel: 'directline',
    language,
    topic: 'check-eligibility',
    at: 'travel-mode',
    outcome: null,
    facts: [passport],
    told: [],
  };
  return {
    conversationId: `conversation-${number}`,
    expectedVersion: 0,
    at: at(number),
    control: 'waiting' as const,
    entries: [{ author: 'system' as const, payload: '{"type":"control","control":"waiting"}' }],
    handoff: {
      id: `${String(number).padStart(4, '0')}-handoff`,
      conversationId: `conversation-${number}`,
      status: 'waiting' as const,
      reason: packet.reason,
      language,
      urgency: 0,
      topic: packet.topic,
      packet: JSON.stringify(packet),
      agentId: null,
      intendedFor: null,
      openedAt: at(number),
      claimedAt: null,
      closedAt: null,
      wrapUp: null,
      rating: null,
    },
  };
}

test('A thousand waiting are listed, walked, filtered, chosen from and written to without a pause', async () => {
  const { page, problems } = await openDesk(browser, server.url, { agent });
  await page.locator('.waiting .row').first().waitFor();
  expect(await page.locator('.waiting .number').innerText()).toBe(String(MANY));
  expect(await page.locator('.waiting .row').count()).toBeLessThan(60);
  await page.evaluate(`window.slow = [];
    new PerformanceObserver((list) => { for (const one of list.getEntries()) if (one.interactionId) slow.push(one.duration) })
      .observe({ type: 'event', durationThreshold: 16 })`);
  await page.focus('.waiting .rows');
  for (let press = 0; press < 40; press += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.locator(`.waiting .row[aria-posinset="${MANY}"].active`).waitFor();
  await page.keyboard.press('Home');
  await page.locator('.waiting .row[aria-posinset="1"].active').waitFor();
  await page.locator('.waiting .row').nth(3).click();
  await page.locator('.foot.claim').waitFor();
  await page.focus('#filter');
  await page.keyboard.type('japanese understand', { delay: 30 });
  await page.locator('.waiting .row[aria-setsize="50"]').first().waitFor();
  await page.keyboard.press('Alt+n');
  await page.locator('.composer textarea:focus').waitFor();
  await page.keyboard.type('What is typed is on the screen at once.', { delay: 30 });
  expect(Math.max(0, ...numbers(await page.evaluate('slow')))).toBeLessThan(INTERACTION_MS);
  expect(problems).toEqual([]);
});

test('The desk loads in 120 kB gzip at most, and its page holds no script and no style of its own', () => {
  const folder = join(__dirname, '..', '..', 'dist', 'pages', 'desk');
  const files = readdirSync(folder).filter((file) => /\.(js|css)$/.test(file));
  const bytes = files.map((file) => gzipSync(readFileSync(join(folder, file))).length);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(120_000);
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
});

function numbers(list: unknown): number[] {
  return Array.isArray(list) ? list.map(Number) : [];
}
