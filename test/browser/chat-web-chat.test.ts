import type { Browser, Page } from 'playwright-core';
import { startStockPages, type StockPages } from '../bench/stock-web-chat';
import { eventually, startBrowser } from '../support/browser';
import { startServer, type TestServer } from '../support/server';

const SECRET = 'the-secret-of-the-page-of-others';
let browser: Browser;
let server: TestServer;
let stock: StockPages;

beforeAll(async () => {
  server = await startServer({ DIRECT_LINE_SECRET: SECRET });
  browser = await startBrowser();
  stock = await startStockPages({ server: server.url, secret: SECRET });
});
afterAll(async () => {
  await browser.close();
  await stock.stop();
  await server.stop();
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

test('Stock Web Chat welcomes once in each official language, and its buttons lead on', async () => {
  const page = await openStock('en-US');
  const greetings = (await bubbles(page, 2)).map((text) => /Hello!|Bonjour!/.exec(text)?.[0]);
  expect(greetings).toEqual(['Bonjour!', 'Hello!']);
  await buttons(page).first().click();
  expect((await bubbles(page, 4)).at(-1)).toMatch(/passport/);
  await page.getByPlaceholder(/Type your message/).fill('France');
  await page.keyboard.press('Enter');
  await bubbles(page, 6);
  await buttons(page).nth(2).waitFor();
});

test('Stock Web Chat has the conversation again after a reload', async () => {
  const page = await openStock('en-US');
  await buttons(page).first().click();
  const before = await bubbles(page, 4);
  await page.reload();
  expect(await bubbles(page, 4)).toEqual(before);
});

test('Stock Web Chat speaks Arabic, from right to left', async () => {
  const page = await openStock('ar-SA');
  await page
    .locator('[data-id="webchat-sendbox-input"], .webchat__send-box-text-box__input')
    .first()
    .fill('هل أحتاج إلى تصريح سفر إلكتروني؟');
  await page.keyboard.press('Enter');
  expect((await bubbles(page, 4)).at(-1)).toMatch(/\p{Script=Arabic}/u);
  expect(await page.locator('#webchat [dir=rtl]').count()).toBeGreaterThan(0);
});
