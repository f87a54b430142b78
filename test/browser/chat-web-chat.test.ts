import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startStockPages, type StockPages } from '../bench/stock-web-chat';
import { eventually, startBrowser } from '../support/browser';
import { startServer, type TestServer } from '../support/server';

const SECRET = 'the-secret-of-the-page-of-others';
/** The published package: named by WEBCHAT_DIR, or installed. */
const folder = [
  process.env['WEBCHAT_DIR'],
  join(__dirname, '..', '..', 'node_modules', 'botframework-webchat'),
].find((path) => path !== undefined && existsSync(join(path, 'dist', 'webchat.js')));

let browser: Browser;
let server: TestServer;
let stock: StockPages;

/** Without the package the promise stays open, and the report says so. */
if (folder === undefined)
  test.todo('Stock Web Chat holds the same conversations (botframework-webchat is not installed)');
else
  describe('Stock Web Chat', () => {
    beforeAll(async () => {
      server = await startServer({ DIRECT_LINE_SECRET: SECRET });
      browser = await startBrowser();
      stock = await startStockPages({ server: server.url, secret: SECRET, folder });
    });
    afterAll(async () => {
      await browser.close();
      await stock.stop();
      await server.stop();
    });
    test('welcomes once, and its buttons lead on', welcomesOnce);
    test('has the conversation again after a reload', comesBack);
    test('speaks Arabic, from right to left', speaksArabic);
  });

async function openStock(locale: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 390, height: 760 } });
  await page.goto(`${stock.pages['Web Chat webchat.js']}?locale=${locale}`);
  await bubbles(page, 1);
  return page;
}

/** What the bot and the visitor said, once there is so much. */
function bubbles(page: Page, count: number): Promise<string[]> {
  return eventually(
    () => page.locator('.webchat__bubble__content').allInnerTexts(),
    ({ length }) => length >= count,
    20_000,
  );
}

function buttons(page: Page) {
  return page.locator('.webchat__suggested-action');
}

async function welcomesOnce(): Promise<void> {
  const page = await openStock('en-US');
  expect((await bubbles(page, 1)).filter((text) => text.includes('Hello!'))).toHaveLength(1);
  await buttons(page).first().click();
  expect((await bubbles(page, 3)).at(-1)).toMatch(/passport/);
  await page.getByPlaceholder(/Type your message/).fill('France');
  await page.keyboard.press('Enter');
  await bubbles(page, 5);
  await buttons(page).nth(2).waitFor();
}

async function comesBack(): Promise<void> {
  const page = await openStock('en-US');
  await buttons(page).first().click();
  const before = await bubbles(page, 3);
  await page.reload();
  expect(await bubbles(page, 3)).toEqual(before);
}

async function speaksArabic(): Promise<void> {
  const page = await openStock('ar-SA');
  await page
    .locator('[data-id="webchat-sendbox-input"], .webchat__send-box-text-box__input')
    .first()
    .fill('هل أحتاج إلى تصريح سفر إلكتروني؟');
  await page.keyboard.press('Enter');
  expect((await bubbles(page, 3)).at(-1)).toMatch(/\p{Script=Arabic}/u);
  expect(await page.locator('#webchat [dir=rtl]').count()).toBeGreaterThan(0);
}
