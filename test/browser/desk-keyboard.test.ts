import type { Browser } from 'playwright-core';
import { eventually, startBrowser } from '../support/browser';
import { startServer, type TestServer } from '../support/server';
import { addAgent, heardFromAgents, openDesk, waitingVisitor, type Credentials } from './desk-page';

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

test('A shift without a mouse: see, take, write, look up, switch, close', async () => {
  const { page } = await openDesk(browser, server.url, { agent });
  const first = await waitingVisitor(server.url, { says: ['I am the first'] });
  const second = await waitingVisitor(server.url, { says: ['I am the second'] });
  await eventually(
    () => page.locator('.waiting .row').count(),
    (count) => count === 2,
  );
  await page.keyboard.press('Alt+ArrowDown');
  await page.locator('.foot.claim').waitFor();
  await page.keyboard.press('Alt+c');
  await page.locator('.composer textarea:focus').waitFor();
  await page.keyboard.type('Hello first\n');
  await page.keyboard.press('Alt+n');
  await page.locator('.line.visitor', { hasText: 'I am the second' }).waitFor();
  await page.locator('.composer textarea:focus').waitFor();
  await page.keyboard.type('Hello second');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('and one more line\n');
  await eventually(
    () => heardFromAgents(second),
    (texts) => texts.length === 1,
  );
  expect(await heardFromAgents(first)).toEqual(['Hello first']);
  expect(await heardFromAgents(second)).toEqual(['Hello second\nand one more line']);
  await page.keyboard.press('Alt+i');
  await page.locator('.case-parts:focus').waitFor();
  await page.keyboard.press('Alt+t');
  await page.locator('.transcript:focus').waitFor();
  await page.keyboard.press('Alt+w');
  await page.locator('.composer textarea:focus').waitFor();
  await page.keyboard.press('Alt+a');
  await page.locator('.availability .away[aria-pressed=true]').waitFor();
  await page.keyboard.press('Alt+e');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.line.visitor', { hasText: 'I am the first' }).waitFor();
  expect(await page.locator('.mine .row').count()).toBe(1);
  await page.keyboard.press('Alt+a');
  await page.locator('.availability .available[aria-pressed=true]').waitFor();
});

test('The list of shortcuts names every one of them, and Escape closes it', async () => {
  const { page } = await openDesk(browser, server.url, { agent });
  await page.keyboard.press('Alt+h');
  const dialog = page.locator('#shortcuts[open]');
  await dialog.waitFor();
  expect(await dialog.locator('kbd').allInnerTexts()).toEqual(
    expect.arrayContaining(['N', 'C', 'W', 'E', 'S', 'O', 'L', 'A', 'H', 'Enter', 'Shift']),
  );
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('Enter that ends the composing of a word does not send', async () => {
  const visitor = await waitingVisitor(server.url, { locale: 'ja' });
  const { page } = await openDesk(browser, server.url, { agent });
  await page.locator('.waiting .row').first().waitFor();
  await page.keyboard.press('Alt+n');
  await page.locator('.composer textarea:focus').waitFor();
  const keys = await page.context().newCDPSession(page);
  const text = 'こんにちは';
  await keys.send('Input.imeSetComposition', { text, selectionStart: 5, selectionEnd: 5 });
  await page.evaluate(`document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {
    key: 'Enter', code: 'Enter', isComposing: true, bubbles: true, cancelable: true }))`);
  await keys.send('Input.insertText', { text });
  expect(await page.inputValue('.composer textarea')).toBe(text);
  expect(await heardFromAgents(visitor)).toEqual([]);
  await page.keyboard.press('Enter');
  await eventually(
    () => heardFromAgents(visitor),
    (texts) => texts.length === 1,
  );
  expect(await page.inputValue('.composer textarea')).toBe('');
});

test('The waiting list is walked with the arrow keys and chosen from with Enter', async () => {
  await waitingVisitor(server.url, { says: ['alpha'] });
  await waitingVisitor(server.url, { says: ['omega'] });
  const { page } = await openDesk(browser, server.url, { agent });
  await page.locator('.waiting .row').nth(1).waitFor();
  await page.focus('.waiting .rows');
  await page.keyboard.press('End');
  expect(await page.getAttribute('.waiting .rows', 'aria-activedescendant')).toBe('waiting-1');
  await page.keyboard.press('Enter');
  await page.locator('.line.visitor', { hasText: 'omega' }).waitFor();
  expect(await page.locator('.waiting .row[aria-selected=true]').count()).toBe(1);
});
