import type { Browser } from 'playwright-core';
import { signIn, type DeskAgent } from '../support/agent';
import { eventually, openChat, press, say, startBrowser } from '../support/browser';
import { startServer, type TestServer } from '../support/server';

let browser: Browser;
let server: TestServer;
let agent: DeskAgent;

beforeAll(async () => {
  server = await startServer();
  browser = await startBrowser();
  agent = await signIn(server.url, server.first);
  await agent.send('PUT', 'availability', { available: true });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('A visitor asks for a person, waits, is met by name, and is with the assistant again afterwards', async () => {
  const { page, problems } = await openChat(browser, server.url);
  await press(page, 'Talk to a person');
  await page.locator('.banner.waiting').waitFor();
  const [waiting] = await eventually(
    () => agent.queue(),
    ({ length }) => length === 1,
  );
  await agent.claim(waiting?.id ?? '');
  await page.locator('.top-agent').waitFor();
  expect(await page.locator('.banner.waiting').count()).toBe(0);
  expect(await page.locator('.passage').count()).toBe(1);
  await agent.write(waiting?.id ?? '', 'Good morning **not bold**, how can I help?');
  const words = page.locator('.message.agent .bubble');
  await words.waitFor();
  expect(await words.innerText()).toContain('**not bold**');
  expect(await page.locator('.choices').count()).toBe(0);
  await page.fill('#write', 'thank you');
  await page.press('#write', 'Enter');
  await page.locator('.message.own', { hasText: 'thank you' }).waitFor();
  await agent.close(waiting?.id ?? '');
  await eventually(
    () => page.locator('.passage').count(),
    (count) => count === 2,
  );
  expect(await page.locator('.top-agent').count()).toBe(0);
  await say(page, 'hello');
  expect(problems).toEqual([]);
});

test('The place in the queue is left with one press', async () => {
  const { page } = await openChat(browser, server.url, { query: '?lang=fr' });
  await press(page, 'Parler à une personne');
  await page.locator('.banner.waiting button').click();
  await eventually(
    () => page.locator('.banner.waiting').count(),
    (count) => count === 0,
  );
});

test('What the server does not offer is not in the menu; what it offers is', async () => {
  const { page } = await openChat(browser, server.url);
  await page.locator('header button').last().click();
  const offered = await page.locator('.menu-item').count();
  await page.evaluate(`(() => {
    const session = JSON.parse(localStorage.getItem('eta-help.session'));
    localStorage.setItem('eta-help.session', JSON.stringify({ ...session, features: ['rating', 'delete'], keptDays: 90 }));
  })()`);
  await page.reload();
  await page.locator('.message').first().waitFor();
  expect(await page.locator('.privacy').innerHTML()).toContain('90');
  await page.locator('header button').last().click();
  await page.locator('.menu-item').last().waitFor();
  const now = await page.locator('.menu-item').count();
  expect(now).toBeGreaterThanOrEqual(offered);
  expect(await page.locator('.menu-item', { hasText: 'Rate this conversation' }).count()).toBe(1);
  expect(await page.locator('.menu-item', { hasText: 'Delete my conversation' }).count()).toBe(1);
});
