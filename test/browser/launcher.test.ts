import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { readConfig } from '../../src/config';
import { eventually, startBrowser, watchProblems } from '../support/browser';
import { startServer, type TestServer } from '../support/server';

let browser: Browser;
let server: TestServer;

/** Two other sites, of which one is allowed. */
const friend = createServer(answerWithHost);
const stranger = createServer(answerWithHost);

beforeAll(async () => {
  await Promise.all([listen(friend), listen(stranger)]);
  server = await startServer({ ALLOWED_ORIGINS: `https://www.canada.ca ${originOf(friend)}` });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  friend.close();
  stranger.close();
});

/** A page, of the same site if not said otherwise, that holds the launcher, with a strict policy of its own. */
async function openHost(
  tag: string,
  options: { width?: number; origin?: string } = {},
): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({
    locale: 'en-CA',
    viewport: { width: options.width ?? 1000, height: 700 },
  });
  const page = await context.newPage();
  const problems = watchProblems(page);
  const [headers, body] = hostPage(tag);
  await page.route(`${server.url}/host*.html*`, (route) => route.fulfill({ headers, body }));
  const query = new URLSearchParams({ tag });
  await page.goto(`${options.origin ?? server.url}/host.html?${query.toString()}`);
  return { page, problems };
}

function hostPage(tag: string): [headers: Record<string, string>, body: string] {
  const policy = `default-src 'none'; img-src data:; script-src 'nonce-one'; frame-src ${server.url}`;
  return [
    { 'content-type': 'text/html', 'content-security-policy': policy },
    `<!doctype html><html lang="fr"><title>host</title><link rel="icon" href="data:,"><main id="here"></main><script nonce="one" src="${server.url}/launcher.js" ${tag}></script></html>`,
  ];
}

function answerWithHost(request: IncomingMessage, response: ServerResponse): void {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const [headers, body] = hostPage(searchParams.get('tag') ?? '');
  response.writeHead(200, headers);
  response.end(body);
}

function listen(host: Server): Promise<void> {
  return new Promise((resolve) => host.listen(0, '127.0.0.1', resolve));
}

function originOf(host: Server): string {
  const address = host.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
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

test('Another site that is allowed to holds the chat: it opens, is spoken with, counts and closes', async () => {
  const { page, problems } = await openHost('data-lang="en"', { origin: originOf(friend) });
  await page.evaluate(`window.etaHelp.open()`);
  const chat = page.frameLocator('iframe');
  await chat.locator('.message').first().waitFor();
  await page.evaluate(`window.etaHelp.language('ar')`);
  await eventually(
    () => chat.locator('html').getAttribute('dir'),
    (dir) => dir === 'rtl',
  );
  await chat.locator('header button').last().click();
  await eventually(
    () => page.locator('iframe').isVisible(),
    (isVisible) => !isVisible,
  );
  expect(problems).toEqual([]);
});

test('On any other site the frame goes away, and the button opens the chat in a tab of its own', async () => {
  const { page } = await openHost('data-lang="en"', { origin: originOf(stranger), width: 390 });
  const button = page.getByRole('button');
  await button.click();
  await page.locator('iframe').waitFor();
  await page.locator('iframe').waitFor({ state: 'detached', timeout: 10_000 });
  const [tab] = await Promise.all([page.context().waitForEvent('page'), button.click()]);
  await tab.locator('.message.bot').first().waitFor();
});

test('The desk is in nobody’s frame, the chat in those of allowed sites', async () => {
  const policyOf = async (path: string) =>
    (await fetch(`${server.url}${path}`)).headers.get('content-security-policy');
  expect(await policyOf('/')).toContain(`frame-ancestors 'self' https://www.canada.ca http://`);
  expect(await policyOf('/desk')).toMatch(/frame-ancestors 'self'(;|$)/);
  expect(await policyOf('/healthz')).toMatch(/frame-ancestors 'self'(;|$)/);
});

test('An origin with a path, or no origin at all, stops the start with a word about it', () => {
  expect(() => readConfig({ ALLOWED_ORIGINS: 'https://a.example/page' })).toThrow(
    /ALLOWED_ORIGINS.*not an origin/,
  );
});
