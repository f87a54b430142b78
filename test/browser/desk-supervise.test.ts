import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import patterns from '../../locales/en/patterns.json';
import { eventually, startBrowser } from '../support/browser';
import { signIn as signInToApi } from '../support/agent';
import { startServer, type TestServer } from '../support/server';
import { openVisitor } from '../support/visitor';
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
let chloe: Credentials;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  server = await startServer();
  chloe = await addAgent(server, { name: 'Chloé' });
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await server.stop();
});

const TABS = ['people', 'queue', 'dashboard', 'hours', 'stops', 'notices', 'misses', 'audit'];

/** Opens the supervisor's screen at a part, and waits until its content is there. */
async function openPart(page: Page, part: string): Promise<void> {
  if ((await page.locator('.supervise').count()) === 0) await page.keyboard.press('Alt+v');
  await page.locator(`#tab-${part}`).click();
  await page.locator(`#tab-${part}[aria-selected=true]`).waitFor();
  await isLoaded(page);
}

const isLoaded = (page: Page) =>
  page
    .locator('#supervise-part', { hasText: /Loading…|Chargement…/ })
    .waitFor({ state: 'detached' });

const supervisor = (options = {}) =>
  openDesk(browser, server.url, { agent: server.first, ...options });

/** All that a new visitor gets to hear for something said. */
async function answerTo(text: string): Promise<string> {
  const visitor = await openVisitor(server.url, { locale: 'en' });
  return JSON.stringify(await visitor.say(text));
}

test('The screen is for supervisors: agents have no way to it', async () => {
  const { page } = await openDesk(browser, server.url, { agent: chloe });
  await page.keyboard.press('Alt+v');
  await page.goto(`${server.url}/desk#supervise/people`);
  await page.locator('.sidebar').waitFor();
  expect(await page.locator('.supervise').count()).toBe(0);
  expect(await page.locator('.tools button', { hasText: 'Supervise' }).count()).toBe(0);
});

test('A stopped topic is not talked about until it may go on, and both are on record', async () => {
  const { page, problems } = await supervisor();
  await openPart(page, 'stops');
  await page.selectOption('[name=what]', 'processing-time');
  await page.fill('[name=reason]', 'The times are <b>wrong</b> today');
  await page.keyboard.press('Enter');
  await page.locator('.notice-list li', { hasText: 'The times are <b>wrong</b> today' }).waitFor();
  const question = 'How long does it take to get an eTA?';
  expect(await answerTo(question)).toContain(patterns.topicStopped);
  expect(await answerTo('Do I need an eTA?')).not.toContain(patterns.topicStopped);
  await page.locator('.notice-list button').click();
  await page.locator('.supervise .empty').waitFor();
  expect(await answerTo(question)).not.toContain(patterns.topicStopped);
  await openPart(page, 'audit');
  const rows = page.locator('tbody tr');
  await rows.nth(1).waitFor();
  expect(await rows.allInnerTexts()).toEqual([
    expect.stringMatching(/Let go on.*How long does it take/s),
    expect.stringMatching(/Stopped.*How long does it take.*The times are <b>wrong<\/b> today/s),
  ]);
  expect(problems).toEqual([]);
});

test('A supervisor listens in without a trace for the visitor, cannot write, and it is on record', async () => {
  const agent = await openDesk(browser, server.url, { agent: chloe });
  const visitor = await waitingVisitor(server.url, { says: ['I am German'] });
  await takeNext(agent.page);
  await write(agent.page, 'Hello');
  await agent.page.locator('.line.own .sent').waitFor();
  const before = await visitor.read();
  const { page } = await supervisor();
  await openPart(page, 'people');
  const row = page.locator('tr', { hasText: 'Chloé' });
  expect(await row.locator('.figure').innerText()).toBe('1');
  expect(await row.innerText()).toContain('Available');
  await openPart(page, 'queue');
  await page.locator('tr', { hasText: 'Chloé' }).locator('button').click();
  await page.locator('.line.agent', { hasText: 'Hello' }).waitFor();
  await page.locator('.foot.over').waitFor();
  expect(await page.locator('.composer').count()).toBe(0);
  await visitor.say('And one more thing');
  await page.locator('.line.visitor', { hasText: 'one more thing' }).waitFor();
  expect((await visitor.read(before.watermark)).activities).toHaveLength(1);
  const api = await signInToApi(server.url, server.first);
  const { records } = JSON.parse(await (await api.get('audit')).text());
  const looks = records.filter(({ action }: { action: string }) => action === 'look');
  expect(looks).toMatchObject([{ agentName: 'supervisor' }]);
});

test('Closing at once turns people away with the reason, opening by the hours lets them in again', async () => {
  const { page } = await supervisor();
  await openPart(page, 'hours');
  await page.locator('label', { hasText: 'Close now' }).click();
  await page.locator('.week .span').first().locator('[name=to]').fill('16:30');
  await page.selectOption('[name=holidays]', { label: 'Quebec' });
  await page.fill('[name=closedDays]', '2030-12-24\n2030-12-31');
  await page.locator('.supervise .main').click();
  await page.locator('.supervise', { hasText: 'Now: Closed' }).waitFor();
  expect(await answerTo('I want to talk to an agent')).toContain(patterns.handoff.closedForNow);
  await page.reload();
  await page.locator('[name=closedDays]').waitFor();
  expect(await page.inputValue('[name=closedDays]')).toBe('2030-12-24\n2030-12-31');
  expect(await page.inputValue('[name=holidays]')).toBe('CA-QC');
  expect(await page.locator('[name=to]').first().inputValue()).toBe('16:30');
  await page.locator('label', { hasText: 'Open now' }).click();
  await page.locator('.supervise .main').click();
  await page.locator('.supervise', { hasText: 'Now: Open' }).waitFor();
  expect(await answerTo('I want to talk to an agent')).not.toContain(patterns.handoff.closedForNow);
  await page.fill('[name=closedDays]', 'tomorrow');
  await page.locator('.supervise .main').click();
  await page.locator('.supervise', { hasText: 'Not saved' }).waitFor();
});

test('Skills that a supervisor sets decide what an agent is shown first', async () => {
  const { page } = await supervisor();
  await waitingVisitor(server.url, { locale: 'en', says: ['I am German'] });
  await waitingVisitor(server.url, { locale: 'ar', says: ['عندي جواز سفر مكسيكي'] });
  await openPart(page, 'people');
  const row = page.locator('tr', { hasText: 'Chloé' });
  await row.locator('button').click();
  await row.locator('label', { hasText: 'Arabic' }).click();
  await row.locator('.main').click();
  await row.locator('.skills', { hasText: 'Arabic' }).waitFor();
  const agent = await openDesk(browser, server.url, { agent: chloe });
  const first = agent.page.locator('.waiting .row').first();
  await first.waitFor();
  expect(await first.innerText()).toMatch(/Arabic.*Your skill/s);
});

test('The figures tell conversations apart, and the CSV says the same', async () => {
  const api = await signInToApi(server.url, chloe);
  const visitor = await waitingVisitor(server.url, { says: ['Do I need an eTA? I am German'] });
  const [{ id } = { id: '' }] = await api.queue();
  await api.claim(id);
  await api.send('POST', `handoffs/${id}/close`, { wrapUp: 'information' });
  await visitor.press('rate:4');
  for (const locale of ['fr', 'ja'])
    await (await openVisitor(server.url, { locale })).say("Ai-je besoin d'une AVE?");
  const { page, problems } = await supervisor();
  await openPart(page, 'dashboard');
  const total = (name: string) => page.locator(`.totals .${name} dd`).innerText();
  await page.locator('.totals').waitFor();
  expect(await total('conversations')).toBe('3');
  expect(await total('handedOver')).toBe('1');
  expect(await total('open')).toBe('2');
  const chart = page.locator('.chart', { hasText: 'By language' });
  await chart.locator('summary').click();
  expect(await chart.locator('tr', { hasText: 'English' }).innerText()).toMatch(
    /1\s+0\s+1\s+0\s+0/,
  );
  const handoffs = page.locator('.chart').last();
  expect(await handoffs.locator('tr', { hasText: 'Information given' }).innerText()).toMatch(/1$/);
  expect(await handoffs.locator('tr', { hasText: 'Average rating' }).innerText()).toMatch(/4$/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    chart.locator('a[download]').click(),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv).toMatch(/key,title,conversations/);
  expect(csv).toMatch(/^en,English,1,/m);
  expect(problems).toEqual([]);
});

test('What visitors and agents write stays text on the supervisor’s screen', async () => {
  const hostile = '<img src=x onerror="window.hit=1">';
  const agent = await addAgent(server, { name: hostile });
  const { page: other } = await openDesk(browser, server.url, { agent });
  await waitingVisitor(server.url, { says: [`qwertz uiop ${hostile}`] });
  await takeNext(other);
  await other.fill('[id^=note-]', hostile);
  await other.locator('.notes button').click();
  await other.locator('.note', { hasText: hostile }).waitFor();
  const { page, problems } = await supervisor();
  for (const part of TABS) {
    await openPart(page, part);
    expect(await page.locator('.supervise img').count()).toBe(0);
    expect(await page.evaluate('window.hit')).toBeUndefined();
  }
  await openPart(page, 'misses');
  await page.locator('td.said', { hasText: hostile }).first().waitFor();
  expect(problems).toEqual([]);
});

const LOOKS = [
  { locale: 'en-CA', colorScheme: 'light' },
  { locale: 'fr-CA', colorScheme: 'dark' },
] as const;

for (const look of LOOKS)
  test(`Every part is accessible, at phone width too, and walked by keys (${look.locale})`, async () => {
    const { page, problems } = await supervisor(look);
    await waitingVisitor(server.url, { says: ['I am German', 'qwertz uiop'] });
    await openPart(page, 'people');
    await page.locator('.skills button').first().click();
    for (const part of TABS) {
      await page.locator(`#tab-${part}[aria-selected=true]`).waitFor();
      await isLoaded(page);
      expect([part, await wrongIn(page)]).toEqual([part, []]);
      await page.locator(`#tab-${part}`).focus();
      await page.keyboard.press('ArrowRight');
    }
    await page.setViewportSize({ width: 320, height: 640 });
    for (const part of TABS) {
      await openPart(page, part);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect([part, width]).toEqual([part, 320]);
      if (look.colorScheme === 'dark') expect([part, await wrongIn(page)]).toEqual([part, []]);
    }
    await page.keyboard.press('Alt+v');
    await page.locator('.sidebar').waitFor();
    expect(problems).toEqual([]);
  });

test('The dialogs and the picker of an agent are accessible', async () => {
  const { page, problems } = await openDesk(browser, server.url, { agent: chloe });
  await waitingVisitor(server.url, { says: ['My passport number is C01X00T47'] });
  await takeNext(page);
  await page.keyboard.press('Alt+r');
  await page.locator('.picker input:focus').waitFor();
  expect(await wrongIn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await eventually(
    () => page.locator('.picker').count(),
    (count) => count === 0,
  );
  for (const keys of ['Alt+x', 'Alt+e', 'Alt+g']) {
    await page.keyboard.press(keys);
    await page.locator('dialog[open]').waitFor();
    expect([keys, await wrongIn(page)]).toEqual([keys, []]);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  }
  expect(problems).toEqual([]);
});
