import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readConfig } from '../../src/config';
import { createAccounts } from '../../src/desk/accounts';
import { openSqliteStore } from '../../src/store/sqlite/open';
import type { Role } from '../../src/store/desk';
import type { Store } from '../../src/store/store';
import { watchProblems } from '../support/browser';
import type { TestServer } from '../support/server';
import { openVisitor, type Visitor } from '../support/visitor';

export interface Credentials {
  readonly name: string;
  readonly password: string;
}

/** Works on the server's own database, as the command line does. */
export async function withStore<T>(
  server: TestServer,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openSqliteStore(readConfig({ DATA_DIR: server.folder }).databaseFile);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Makes an account, as `npm run agents -- add` does. */
export async function addAgent(
  server: TestServer,
  { name, role = 'agent' }: { name: string; role?: Role },
): Promise<Credentials> {
  const credentials = { name, password: `password of ${name}` };
  await withStore(server, (store) =>
    createAccounts({ store, sessionMinutes: 60, clock: () => new Date() }).add({
      ...credentials,
      role,
    }),
  );
  return credentials;
}

export interface DeskPage {
  readonly page: Page;
  /** What went wrong in the page since the sign-in. */
  readonly problems: string[];
}

/** Opens the desk in a browser of its own and signs in. */
export async function openDesk(
  browser: Browser,
  url: string,
  { agent, ...options }: BrowserContextOptions & { agent: Credentials },
): Promise<DeskPage> {
  const context = await browser.newContext({
    locale: 'en-CA',
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  const problems = watchProblems(page);
  await page.goto(`${url}/desk`);
  await signIn(page, agent);
  // The page asked who is signed in before anybody was: that answer is an error to the console only.
  problems.length = 0;
  return { page, problems };
}

export async function signIn(page: Page, { name, password }: Credentials): Promise<void> {
  await page.fill('[name=name]', name);
  await page.fill('[name=password]', password);
  await page.press('[name=password]', 'Enter');
  await page.locator('.top-bar').waitFor();
}

/** A visitor who said these things and then asked for a person. */
export async function waitingVisitor(
  url: string,
  { locale = 'en', says = [] }: { locale?: string; says?: readonly string[] } = {},
): Promise<Visitor> {
  const visitor = await openVisitor(url, { locale });
  for (const text of says) await visitor.say(text);
  await visitor.press('do:talk-to-agent');
  return visitor;
}

/** What the agents said to a visitor, as the visitor's page gets it. */
export async function heardFromAgents(visitor: Visitor): Promise<string[]> {
  const { activities } = await visitor.read();
  const fromAgents = activities.filter((seen) => seen.channelData?.eta?.author === 'agent');
  return fromAgents.map((seen) => seen.text ?? '');
}

/** Takes the first visitor of the queue and waits for the writing box. */
export async function takeNext(page: Page): Promise<void> {
  const mine = await page.locator('.mine .row').count();
  await page.locator('.queue-tools .main').click();
  await page.locator('.mine .row').nth(mine).waitFor();
  await page.locator('.composer textarea').first().waitFor();
}

export async function write(page: Page, text: string): Promise<void> {
  const box = page.locator('.composer textarea');
  await box.fill(text);
  await box.press('Enter');
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong, as rule and place. */
export async function wrongIn(page: Page): Promise<unknown> {
  await page.evaluate(`${AXE};0`);
  return page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then((result) =>
    result.violations.map((one) => one.id + ' ' + one.nodes.map((node) => node.html).join(' ')))`);
}
