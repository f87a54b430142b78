import type { Browser } from 'playwright-core';
import { eventually, startBrowser } from '../support/browser';
import { startServer, type TestServer } from '../support/server';
import {
  addAgent,
  openDesk,
  takeNext,
  waitingVisitor,
  write,
  wrongIn,
  type Credentials,
} from './desk-page';

let browser: Browser;
let server: TestServer;
let agent: Credentials;

beforeAll(async () => {
  server = await startServer();
  browser = await startBrowser();
  agent = await addAgent(server, { name: 'Olivia', role: 'supervisor' });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const LOOKS = [
  { locale: 'en-CA', colorScheme: 'light' },
  { locale: 'fr-CA', colorScheme: 'dark' },
] as const;

for (const look of LOOKS)
  test(`Every state of the desk is accessible (${look.locale}, ${look.colorScheme})`, async () => {
    const { page, problems } = await openDesk(browser, server.url, { agent, ...look });
    expect(await wrongIn(page)).toEqual([]);
    for (const locale of ['fr', 'ar'])
      await waitingVisitor(server.url, { locale, says: ["J'ai un passeport mexicain"] });
    await page.locator('.waiting .row').first().click();
    await page.locator('.line').first().waitFor();
    await page.keyboard.press('Alt+o');
    expect(await wrongIn(page)).toEqual([]);
    await takeNext(page);
    await write(page, 'Bonjour');
    await page.locator('.line.own .sent').waitFor();
    await page.fill('.composer textarea', 'x'.repeat(4001));
    expect(await wrongIn(page)).toEqual([]);
    await takeNext(page);
    await page.keyboard.press('Alt+s');
    await eventually(
      () => page.locator('.pane').count(),
      (count) => count >= 2,
    );
    expect(await wrongIn(page)).toEqual([]);
    await page.keyboard.press('Alt+e');
    await page.locator('dialog[open]').waitFor();
    expect(await wrongIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+s');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.locator('.fold').click();
    expect(await wrongIn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.locator('.back').click();
    await page.locator('.menu').click();
    expect(await wrongIn(page)).toEqual([]);
    await page.locator('.tools button', { hasText: /Notices|Avis/ }).click();
    await page.locator('.notice-form').waitFor();
    expect(await wrongIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(problems).toEqual([]);
    await page.context().close();
  });

test('A new visitor is announced once, in words', async () => {
  const { page } = await openDesk(browser, server.url, { agent });
  await page.locator('.waiting').waitFor();
  await page.evaluate(`window.heard = [];
    new MutationObserver(() => heard.push(document.querySelector('.desk > .unseen[role=status]').textContent))
      .observe(document.querySelector('.desk > .unseen[role=status]'), { childList: true, characterData: true, subtree: true })`);
  await waitingVisitor(server.url, { locale: 'fr', says: ["J'ai un passeport mexicain"] });
  const heard = await eventually(
    () => page.evaluate('heard'),
    (texts) => String(texts) !== '',
  );
  expect(heard).toEqual(['New visitor waiting: French. Asked for a person']);
});
