import type { Browser } from 'playwright-core';
import { eventually, startBrowser } from '../support/browser';
import { startServer, type TestServer } from '../support/server';
import { bodyOf } from '../support/visitor';
import { signIn as signInToApi } from '../support/agent';
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
  browser = await startBrowser();
});
afterAll(() => browser.close());

// Each with a queue of its own.
beforeEach(async () => {
  server = await startServer();
  chloe = await addAgent(server, { name: 'Chloé' });
  noah = await addAgent(server, { name: 'Noah' });
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await server.stop();
});

test('A conversation passed to a colleague is at the top of his list, with the note, and no longer with the first agent', async () => {
  const [first, second] = await Promise.all([
    openDesk(browser, server.url, { agent: chloe }),
    openDesk(browser, server.url, { agent: noah }),
  ]);
  await waitingVisitor(server.url, { says: ['somebody else'] });
  const visitor = await waitingVisitor(server.url, { says: ['I am the one to pass on'] });
  await first.page.locator('.waiting .row').nth(1).click();
  await first.page.locator('.foot.claim button').click();
  await first.page.locator('.composer textarea:focus').waitFor();
  await first.page.keyboard.press('Alt+x');
  const dialog = first.page.locator('dialog[open]');
  await dialog.locator('label', { hasText: 'Noah' }).click();
  await dialog.locator('[name=note]').fill('She needs her number again.');
  await dialog.locator('.main').click();
  await first.page.locator('.notice.good').waitFor();
  expect(await first.page.locator('.mine .row').count()).toBe(0);
  const row = second.page.locator('.waiting .row', { hasText: 'For you' });
  await row.waitFor();
  expect(await first.page.locator('.waiting .row').count()).toBe(1);
  await row.click();
  await second.page.keyboard.press('Alt+c');
  await second.page.locator('.composer textarea:focus').waitFor();
  await second.page.locator('.note', { hasText: 'her number again' }).waitFor();
  await second.page.keyboard.type('Noah here.\n');
  await eventually(
    () => heardFromAgents(visitor),
    (texts) => texts.includes('Noah here.'),
  );
  expect(JSON.stringify(await visitor.read())).not.toContain('her number again');
  // The first page learns by a refusal that the conversation is no longer hers.
  const problems = [...first.problems, ...second.problems];
  expect(problems.filter((text) => !text.includes('403'))).toEqual([]);
});

test('A prepared reply chosen in French reaches an Arabic visitor in Arabic, by keyboard alone', async () => {
  const { page, problems } = await openDesk(browser, server.url, { agent: noah, locale: 'fr-CA' });
  const visitor = await waitingVisitor(server.url, {
    locale: 'ar',
    says: ['عندي جواز سفر مكسيكي'],
  });
  await takeNext(page);
  await page.locator('.composer textarea').focus();
  await page.keyboard.type('/');
  await page.locator('.picker input:focus').waitFor();
  await page.keyboard.type('quel passeport');
  const chosen = page.locator('.picker [aria-selected=true]');
  expect(await chosen.innerText()).toContain('Quel pays a délivré le passeport');
  await page.keyboard.press('Enter');
  await page.locator('.composer textarea:focus').waitFor();
  const [text = ''] = await eventually(
    () => heardFromAgents(visitor),
    (texts) => texts.length === 1,
  );
  expect(text).toMatch(/^\p{Script=Arabic}/u);
  const own = page.locator('.line.own');
  expect(await own.locator('.bubble').first().innerText()).toContain('Quel pays');
  expect(await own.locator('.bubble.original').innerText()).toBe(text);
  expect(await page.inputValue('.composer textarea')).toBe('');
  await page.keyboard.press('Alt+r');
  await page.locator('.picker input:focus').waitFor();
  await page.keyboard.type('xyzzy');
  await page.locator('.picker .empty').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.type('//');
  expect(await page.inputValue('.composer textarea')).toBe('/');
  expect(problems).toEqual([]);
});

test('Who is writing shows on both sides, and what has arrived is marked', async () => {
  const { page } = await openDesk(browser, server.url, { agent: chloe });
  const visitor = await waitingVisitor(server.url);
  await takeNext(page);
  await visitor.post({ type: 'typing' });
  await page.locator('.writing').waitFor();
  await visitor.say('here is my question');
  await page.locator('.writing').waitFor({ state: 'detached' });
  const told = page.waitForRequest('**/typing');
  await page.focus('.composer textarea');
  await page.keyboard.type('I am');
  await told;
  await page.keyboard.type(' looking.\n');
  await page.locator('.line.own .sent').waitFor();
  const chat = await (await browser.newContext()).newPage();
  await chat.goto(`${server.url}/`);
  await chat.locator('.message').first().waitFor();
  await chat.fill('#write', 'talk to an agent');
  await chat.press('#write', 'Enter');
  await takeNext(page);
  await write(page, 'Can you read this?');
  await page.locator('.line.own .delivered').waitFor();
});

test('A hidden number is shown on request, leaves with the case, and every look is on record', async () => {
  const { page } = await openDesk(browser, server.url, { agent: chloe });
  await waitingVisitor(server.url, { says: ['My passport number is C01X00T47'] });
  await page.locator('.waiting .row').click();
  await page.locator('.hidden-values').waitFor();
  expect(await page.locator('.hidden-values button').count()).toBe(0);
  await page.keyboard.press('Alt+c');
  await page.locator('.hidden-values button').click();
  await page.locator('.hidden-values .value', { hasText: 'C01X00T47' }).waitFor();
  await page.reload();
  await page.locator('.hidden-values button').waitFor();
  expect(await page.content()).not.toContain('C01X00T47');
  const supervisor = await signInToApi(server.url, server.first);
  const { records } = await bodyOf(await supervisor.get('audit'));
  const looks = records.filter(({ action }: { action: string }) => action === 'reveal');
  expect(looks).toMatchObject([{ agentName: 'Chloé', detail: 'passport-number' }]);
  expect(JSON.stringify(records)).not.toContain('C01X00T47');
});

test('A callback is taken, its contact read, and it is gone when the callback is done', async () => {
  const { page } = await openDesk(browser, server.url, { agent: chloe });
  const visitor = await waitingVisitor(server.url);
  await visitor.press('do:ask-callback');
  await visitor.say('Please call 613 555 0175');
  await page.locator('.callbacks .row').click();
  await page.locator('.foot.claim').waitFor();
  await page.keyboard.press('Alt+c');
  await page.locator('.hidden-values button').click();
  await page.locator('.value', { hasText: '613 555 0175' }).waitFor();
  await page.keyboard.press('Alt+e');
  await page.locator('dialog[open] .main').click();
  await page.locator('.callbacks').waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+g');
  await page.locator('dialog[open] .case-link').first().click();
  await page.locator('.foot.over').waitFor();
  expect(await page.locator('.hidden-values').count()).toBe(0);
});

test('Ended conversations are found by what was said, with how they ended and the note', async () => {
  const { page } = await openDesk(browser, server.url, { agent: chloe });
  await waitingVisitor(server.url, { says: ['something about marmalade'] });
  await takeNext(page);
  await page.keyboard.press('Alt+e');
  await page.locator('dialog[open] label', { hasText: 'Information given' }).click();
  await page.fill('dialog[open] [name=note]', 'Likes breakfast.');
  await page.locator('dialog[open] .main').click();
  await page.locator('.notice.good').waitFor();
  await page.keyboard.press('Alt+g');
  await page.fill('dialog[open] [type=search]', 'marmalade');
  await page.keyboard.press('Enter');
  const found = page.locator('dialog[open] .case-link');
  await eventually(
    () => found.count(),
    (count) => count === 1,
  );
  expect(await found.innerText()).toContain('Information given');
  await found.click();
  await page.locator('.note', { hasText: 'Likes breakfast.' }).waitFor();
});
