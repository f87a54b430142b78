import type { Browser } from 'playwright-core';
import { eventually, startBrowser } from '../support/browser';
import { startServer, type TestServer } from '../support/server';
import { openVisitor } from '../support/visitor';
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
  server = await startServer();
  browser = await startBrowser();
  chloe = await addAgent(server, { name: 'Chloé' });
  noah = await addAgent(server, { name: 'Noah' });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('A wrong password is told, and the right one opens the desk', async () => {
  const page = await (await browser.newContext({ locale: 'en-CA' })).newPage();
  await page.goto(`${server.url}/desk`);
  await page.click('button[type=submit]');
  expect(await page.locator('[role=alert]').innerText()).toContain('enter your name');
  await page.fill('[name=name]', 'Noah');
  await page.fill('[name=password]', 'guess');
  await page.press('[name=password]', 'Enter');
  await page.locator('[role=alert]', { hasText: 'wrong' }).waitFor();
  expect(await page.evaluate('document.activeElement.name')).toBe('password');
});

test('A visitor is seen, taken, talked to and given back to the bot', async () => {
  const { page, problems } = await openDesk(browser, server.url, { agent: chloe });
  const visitor = await waitingVisitor(server.url, { says: ['I am German and fly to Montreal'] });
  await page.locator('.waiting .row').click();
  await page.locator('.foot.claim button').click();
  await page.locator('.composer textarea:focus').waitFor();
  await page.keyboard.type('Hello, this is Chloé.\n');
  await page.locator('.line.own .sent').waitFor();
  expect(await heardFromAgents(visitor)).toEqual(['Hello, this is Chloé.']);
  expect(await visitor.say('Is my trip long enough?')).toEqual([]);
  await page.locator('.line.visitor', { hasText: 'long enough' }).waitFor();
  await page.keyboard.press('Alt+e');
  await page.locator('dialog[open] .warning').first().waitFor();
  await page.locator('dialog[open] .main').click();
  await page.locator('.notice.good').waitFor();
  expect(await page.locator('.mine .row').count()).toBe(0);
  expect((await visitor.say('thanks')).length).toBeGreaterThan(0);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('Two agents reach for one visitor: one gets her, the other is told', async () => {
  const desks = await Promise.all([
    openDesk(browser, server.url, { agent: chloe }),
    openDesk(browser, server.url, { agent: noah }),
  ]);
  const visitor = await waitingVisitor(server.url);
  for (const { page } of desks) await page.locator('.waiting .row').click();
  const both = meeting(desks.length);
  for (const { page } of desks)
    await page.route('**/claim', async (route) => {
      await both();
      await route.continue();
    });
  await Promise.all(desks.map(({ page }) => page.locator('.foot.claim button').click()));
  const taken = await eventually(
    () => Promise.all(desks.map(({ page }) => page.locator('.composer').count())),
    (counts) => counts.join('').includes('1'),
  );
  expect([...taken].sort()).toEqual([0, 1]);
  const [winner, loser] = taken[0] === 1 ? desks : [...desks].reverse();
  await loser?.page.locator('.notice.problem').waitFor();
  await loser?.page.locator('.nothing', { hasText: 'A colleague' }).waitFor();
  await winner?.page.locator('.composer textarea:focus').waitFor();
  await winner?.page.keyboard.type('Mine.\n');
  await eventually(
    () => heardFromAgents(visitor),
    (texts) => texts.length === 1,
  );
  const joined = (await visitor.read()).activities.filter(
    ({ value }) => value?.control === 'agent',
  );
  expect(joined).toHaveLength(1);
  for (const { page } of desks) await page.context().close();
});

test('Of ten who wait, the longest waiting are taken first; the tab tells how many are left', async () => {
  const { page } = await openDesk(browser, server.url, { agent: chloe });
  const before = await page.locator('.mine .row').count();
  const visitors = [];
  for (let number = 1; number <= 10; number += 1)
    visitors.push(await waitingVisitor(server.url, { says: [`I am visitor ${number}`] }));
  await eventually(
    () => page.locator('.waiting .row').count(),
    (count) => count === 10,
  );
  expect(await page.title()).toMatch(/^\(1\d\) Agent desk/);
  for (let number = 1; number <= 3; number += 1) {
    await takeNext(page);
    await page.locator('.line.visitor', { hasText: `I am visitor ${number}` }).waitFor();
    await write(page, `Hello ${number}`);
    await page.locator('.line.own .sent').waitFor();
  }
  expect(await page.locator('.mine .row').count()).toBe(before + 3);
  const [first, second] = visitors;
  expect(second && (await heardFromAgents(second))).toEqual(['Hello 2']);
  await first?.say('Are you there?');
  const unread = page.locator('.mine .row', { hasText: 'Are you there?' }).locator('.unread');
  await unread.waitFor();
  await page.locator('.mine .row', { hasText: 'Are you there?' }).click();
  await unread.waitFor({ state: 'detached' });
  await page.context().close();
});

/** Lets nobody through before everybody is there. */
function meeting(count: number): () => Promise<void> {
  let there = 0;
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    there += 1;
    if (there === count) open();
    return opened;
  };
}

test('A supervisor posts a notice, a visitor gets it, and it is lifted', async () => {
  const { page, problems } = await openDesk(browser, server.url, { agent: server.first });
  await page.locator('.tools button', { hasText: 'Notices' }).click();
  await page.fill('[name=text-en]', 'The eTA form is down <b>today</b>.');
  await page.fill('[name=text-fr]', "Le formulaire d'AVE est en panne.");
  await page.selectOption('[name=severity]', 'outage');
  await page.locator('.notice-form .main').click();
  await page.locator('.notice-list .inForce', { hasText: 'form is down <b>today</b>' }).waitFor();
  const visitor = await openVisitor(server.url, { locale: 'fr' });
  await visitor.say('bonjour');
  expect(JSON.stringify(await visitor.read())).toContain('en panne');
  await page.locator('.notice-list .inForce button').click();
  await page.locator('.notice-list .past').waitFor();
  const later = await openVisitor(server.url, { locale: 'fr' });
  await later.say('bonjour');
  expect(JSON.stringify(await later.read())).not.toContain('en panne');
  expect(problems).toEqual([]);
});
