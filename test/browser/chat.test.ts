import type { Browser } from 'playwright-core';
import { LANGUAGES } from '../../src/language/supported';
import { eventually, openChat, ownWords, press, say, startBrowser } from '../support/browser';
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

test('The bot greets once in each official language, under a note on what not to type', async () => {
  const { page, problems } = await openChat(browser, server.url);
  expect(await page.locator('.message.bot').count()).toBe(2);
  expect(await page.locator('.privacy').isVisible()).toBe(true);
  expect(await page.locator('.privacy').boundingBox()).toMatchObject({ y: expect.any(Number) });
  await page.reload();
  await page.locator('.message').nth(1).waitFor();
  expect(await page.locator('.message.bot').count()).toBe(2);
  expect(problems).toEqual([]);
});

test('A choice is pressed; the old choices go and the keyboard is in the writing box', async () => {
  const { page } = await openChat(browser, server.url);
  await press(page, /./);
  expect(await ownWords(page)).toHaveLength(1);
  expect(await page.evaluate('document.activeElement.id')).toBe('write');
  const asked = await page.locator('.choices .choice').count();
  await say(page, 'France');
  expect(await page.locator('.choices').count()).toBeLessThanOrEqual(1);
  expect(asked).toBe(0);
});

test('A choice can be typed as well', async () => {
  const { page } = await openChat(browser, server.url);
  const title = await page.locator('.choices .choice').first().innerText();
  await say(page, title);
  await say(page, 'France');
  expect(await page.locator('.choices .choice').count()).toBeGreaterThan(1);
});

test('An outcome has its source with a date, and links that open apart and safely', async () => {
  const { page } = await openChat(browser, server.url);
  await press(page, /./);
  await say(page, 'France');
  while ((await page.locator('.source').count()) === 0) await press(page, /./);
  expect(await page.locator('.source').innerText()).toMatch(/\d{4}/);
  const link = page.locator('.bubble a').first();
  expect(await link.getAttribute('target')).toBe('_blank');
  expect(await link.getAttribute('rel')).toContain('noopener');
});

test('A passport number comes back hidden', async () => {
  const { page } = await openChat(browser, server.url);
  await say(page, 'my passport number is AB123456');
  const words = await eventually(
    () => ownWords(page),
    ([first]) => first !== undefined && !first.includes('AB123456'),
  );
  expect(words).toHaveLength(1);
  expect(await page.evaluate('JSON.stringify({...localStorage})')).not.toContain('AB123456');
});

test('Enter belongs to the input method while it composes', async () => {
  const { page } = await openChat(browser, server.url, { query: '?lang=ja' });
  await page.focus('#write');
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', {
    text: 'かなだ',
    selectionStart: 3,
    selectionEnd: 3,
  });
  await keyboard.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    windowsVirtualKeyCode: 229,
  });
  await page.evaluate(`document.getElementById('write').dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))`);
  expect(await page.inputValue('#write')).toBe('かなだ');
  expect(await ownWords(page)).toEqual([]);
  await keyboard.send('Input.insertText', { text: 'カナダ' });
  await page.press('#write', 'Enter');
  await eventually(
    () => ownWords(page),
    (words) => words.length === 1,
  );
});

test('Shift and Enter begin a line, Enter alone sends both', async () => {
  const { page } = await openChat(browser, server.url);
  await page.fill('#write', 'one');
  await page.press('#write', 'Shift+Enter');
  await page.keyboard.type('two');
  await page.press('#write', 'Enter');
  expect(
    await eventually(
      () => ownWords(page),
      (words) => words.length === 1,
    ),
  ).toEqual(['one\ntwo']);
});

test('The language is changed in the menu: words, title, direction and the conversation follow', async () => {
  const { page } = await openChat(browser, server.url);
  await page.locator('header button').first().click();
  await page.locator('dialog .choice[lang="ar"]').click();
  await eventually(
    () => page.evaluate('document.documentElement.dir'),
    (dir) => dir === 'rtl',
  );
  expect(await page.evaluate('document.documentElement.lang')).toBe('ar');
  expect(await page.title()).toMatch(/\p{Script=Arabic}/u);
  await page.locator('.message.bot .bubble[lang="ar"]').first().waitFor();
  await page.reload();
  await page.locator('.message').first().waitFor();
  expect(await page.evaluate('document.documentElement.lang')).toBe('ar');
});

test('The language comes from the page, then from the browser, else all are offered', async () => {
  const fromPage = await openChat(browser, server.url, { query: '?lang=fr-CA', locale: 'de-DE' });
  expect(await fromPage.page.evaluate('document.documentElement.lang')).toBe('fr');
  const fromBrowser = await openChat(browser, server.url, { locale: 'ko-KR' });
  expect(await fromBrowser.page.evaluate('document.documentElement.lang')).toBe('ko');
  const unknown = await openChat(browser, server.url, { locale: 'sv-SE' });
  expect(await unknown.page.locator('.log .languages .choice').count()).toBe(LANGUAGES.length);
});
