import type { Browser, Page } from 'playwright-core';
import { eventually, startBrowser, watchProblems } from '../support/browser';
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

/** A page of the same site that holds the launcher, with a strict policy of its own. */
async function openHost(
  tag: string,
  options: { width?: number } = {},
): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({
    locale: 'en-CA',
    viewport: { width: options.width ?? 1000, height: 700 },
  });
  const page = await context.newPage();
  const problems = watchProblems(page);
  await page.route('**/host*.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: {
        'content-security-policy': `default-src 'none'; script-src 'nonce-one'; frame-src ${server.url}`,
      },
      body: `<!doctype html><html lang="fr"><title>host</title><main id="here"></main><script nonce="one" src="/launcher.js" ${tag}></script></html>`,
    }),
  );
  await page.goto(`${server.url}/host.html`);
  return { page, problems };
}

test('Before the click there is one button, one script and nothing else', async () => {
  const { page, problems } = await openHost('');
  await page.getByRole('button').waitFor();
  expect(page.frames()).toHaveLength(1);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.getByRole('button').innerText()).toMatch(/AVE/);
  expect(problems).toEqual([]);
});

test('The button opens the chat in the page’s language, closes it, and the next page finds it open', async () => {
  const { page, problems } = await openHost('');
  await page.getByRole('button').click();
  const chat = page.frameLocator('iframe');
  await chat.locator('.message').first().waitFor();
  expect(await chat.locator('html').getAttribute('lang')).toBe('fr');
  await page.goto(`${server.url}/host-2.html`);
  await page.frameLocator('iframe').locator('.message').first().waitFor();
  await page.frameLocator('iframe').locator('header button').last().click();
  await eventually(
    () => page.locator('iframe').isVisible(),
    (isVisible) => !isVisible,
  );
  expect(await page.evaluate('document.activeElement.shadowRoot.activeElement.tagName')).toBe(
    'BUTTON',
  );
  expect(problems).toEqual([]);
});

test('The page around can open, close, turn the language and say where the visitor is', async () => {
  const { page } = await openHost('data-lang="en"');
  await page.evaluate(`window.etaHelp.context({ page: 'fees' }); window.etaHelp.open()`);
  const chat = page.frameLocator('iframe');
  await chat.locator('.message').first().waitFor();
  await page.evaluate(`window.etaHelp.language('ja')`);
  await eventually(
    () => chat.locator('html').getAttribute('lang'),
    (lang) => lang === 'ja',
  );
  const posted = page.waitForRequest(
    (request) => request.url().endsWith('/activities') && request.method() === 'POST',
  );
  await chat.locator('#write').fill('eTA');
  await chat.locator('#write').press('Enter');
  expect((await posted).postDataJSON().channelData).toMatchObject({ page: { page: 'fees' } });
  await page.evaluate('window.etaHelp.close()');
  expect(await page.locator('iframe').isVisible()).toBe(false);
});

test('On a phone the chat fills the screen; inline it fills its place', async () => {
  const phone = await openHost('', { width: 390 });
  await phone.page.getByRole('button').click();
  expect(await phone.page.locator('iframe').boundingBox()).toMatchObject({
    x: 0,
    y: 0,
    width: 390,
    height: 700,
  });
  const inline = await openHost('data-target="#here"');
  await inline.page.frameLocator('#here iframe').locator('.message').first().waitFor();
  expect(await inline.page.getByRole('button').count()).toBe(0);
});

test('Messages from any other window are not obeyed', async () => {
  const { page } = await openHost('');
  await page.getByRole('button').click();
  const chat = page.frameLocator('iframe');
  await chat.locator('.message').first().waitFor();
  await page.evaluate(`window.postMessage({ etaHelp: 'close' }, '*')`);
  await chat
    .locator('html')
    .evaluate(`window.postMessage({ etaHelp: 'language', language: 'ja' }, '*')`);
  await page.waitForTimeout(300);
  expect(await page.locator('iframe').isVisible()).toBe(true);
  expect(await chat.locator('html').getAttribute('lang')).toBe('fr');
});
