import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/browser';
import { startServer, type TestServer } from '../support/server';
import {
  addAgent,
  heardFromAgents,
  openDesk,
  takeNext,
  waitingVisitor,
  write,
  type Credentials,
} from './desk-page';

let browser: Browser;
let server: TestServer;
let chloe: Credentials;
let noah: Credentials;

beforeAll(async () => {
  server = await startServer({ AGENT_AWAY_SECONDS: '2' });
  browser = await startBrowser();
  chloe = await addAgent(server, { name: 'Chloé' });
  noah = await addAgent(server, { name: 'Noah' });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test("When an agent's laptop dies, the visitor is told, keeps the place, and a colleague goes on with all that was said", async () => {
  const first = await openDesk(browser, server.url, { agent: chloe });
  const visitor = await waitingVisitor(server.url, { says: ['I am German'] });
  await takeNext(first.page);
  await write(first.page, 'One moment, I am looking.');
  await first.page.locator('.line.own .sent').waitFor();
  await waitingVisitor(server.url, { says: ['I came later'] });
  await first.page.context().close();
  const second = await openDesk(browser, server.url, { agent: noah });
  await second.page.locator('.waiting .row').nth(1).waitFor({ timeout: 20_000 });
  await takeNext(second.page);
  await second.page.locator('.line.agent', { hasText: 'One moment' }).waitFor();
  await second.page.locator('.line.bot', { hasText: 'had to leave' }).waitFor();
  await write(second.page, 'I go on from here.');
  await second.page.locator('.line.own .sent').waitFor();
  expect(await heardFromAgents(visitor)).toEqual([
    'One moment, I am looking.',
    'I go on from here.',
  ]);
});
