import type { Browser } from 'playwright-core';
import { eventually, startBrowser } from '../support/browser';
import { startServer, type TestServer } from '../support/server';
import {
  addAgent,
  heardFromAgents,
  openDesk,
  signIn,
  takeNext,
  waitingVisitor,
  write,
  type Credentials,
} from './desk-page';

let browser: Browser;
let server: TestServer;
let agent: Credentials;
let other: Credentials;

beforeAll(async () => {
  server = await startServer();
  browser = await startBrowser();
  agent = await addAgent(server, { name: 'Olivia' });
  other = await addAgent(server, { name: 'Noah' });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('What was being written is kept for each conversation, over a reload too', async () => {
  const { page } = await openDesk(browser, server.url, { agent });
  for (const text of ['first', 'second']) {
    await waitingVisitor(server.url, { says: [text] });
    await takeNext(page);
    await page.fill('.composer textarea', `draft for the ${text}`);
  }
  await page.keyboard.press('Alt+ArrowUp');
  await page.locator('.line.visitor', { hasText: 'first' }).waitFor();
  expect(await page.inputValue('.composer textarea')).toBe('draft for the first');
  await page.reload();
  await page.locator('.composer textarea').waitFor();
  expect(await page.inputValue('.composer textarea')).toBe('draft for the first');
  expect(await page.locator('.mine .draft').count()).toBe(2);
});

test('A message written without a connection says so and goes out once when it is back', async () => {
  const { page } = await openDesk(browser, server.url, { agent });
  const visitor = await waitingVisitor(server.url);
  await takeNext(page);
  await page.context().setOffline(true);
  await write(page, 'one');
  await write(page, 'two');
  await page.locator('.line.pending .mark.problem').first().waitFor();
  expect(await heardFromAgents(visitor)).toEqual([]);
  await page.context().setOffline(false);
  await eventually(
    () => page.locator('.line.pending').count(),
    (count) => count === 0,
  );
  expect(await heardFromAgents(visitor)).toEqual(['one', 'two']);
  expect(await page.locator('.line.own .bubble').allTextContents()).toEqual(['one', 'two']);
});

test('A lost answer does not double the message', async () => {
  const { page } = await openDesk(browser, server.url, { agent });
  const visitor = await waitingVisitor(server.url);
  await takeNext(page);
  let lost = 0;
  await page.route('**/messages', async (route) => {
    await route.fetch();
    lost += 1;
    if (lost === 1) await route.abort();
    else await route.continue();
  });
  await write(page, 'only once');
  await eventually(
    () => heardFromAgents(visitor),
    (texts) => texts.length > 0,
  );
  await page.locator('.line.own', { hasText: 'only once' }).waitFor();
  await page.reload();
  await page.locator('.line.own .sent').waitFor();
  await eventually(
    () => page.locator('.line.pending').count(),
    (count) => count === 0,
  );
  expect(await heardFromAgents(visitor)).toEqual(['only once']);
});

test('Signing out forgets drafts; another agent never sees them', async () => {
  const { page } = await openDesk(browser, server.url, { agent });
  await page.locator('.mine .row').first().click();
  await page.fill('.composer textarea', 'mine alone');
  await page.locator('.tools button', { hasText: 'Sign out' }).click();
  await page.locator('.sign-in').waitFor();
  expect(await page.evaluate('JSON.stringify({ ...sessionStorage })')).not.toContain('mine alone');
  await signIn(page, other);
  expect(await page.locator('.mine .row').count()).toBe(0);
  expect(await page.locator('.pane').count()).toBe(0);
});

test('A session that ends elsewhere leads to the sign-in, and the draft is still there after it', async () => {
  const { page } = await openDesk(browser, server.url, { agent });
  await waitingVisitor(server.url, { says: ['the one with the draft'] });
  await page.reload();
  await page.locator('.waiting .row').last().click();
  await page.locator('.line.visitor', { hasText: 'the one with the draft' }).waitFor();
  await page.locator('.foot.claim button').click();
  await page.fill('.composer textarea', 'still here');
  await page.context().clearCookies();
  await page.keyboard.press('Alt+a');
  await page.locator('.sign-in .notice').waitFor();
  await signIn(page, agent);
  await page.locator('.composer textarea').waitFor();
  expect(await page.inputValue('.composer textarea')).toBe('still here');
});
