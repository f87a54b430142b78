import type { Browser, Locator, Page } from 'playwright-core';
import { signIn, type DeskAgent } from '../support/agent';
import { eventually, openChat, press, say, startBrowser } from '../support/browser';
import { startServer, type TestServer } from '../support/server';
import { bodyOf, openVisitor } from '../support/visitor';

let browser: Browser;
let server: TestServer;
let agent: DeskAgent;

beforeAll(async () => {
  server = await startServer();
  browser = await startBrowser();
  agent = await signIn(server.url, server.first);
  await agent.send('PUT', 'status', { status: 'available' });
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
  expect(await page.locator('.rating').count()).toBe(0);
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

test('Where the visitor stands is told while they wait, again when it changes, and after a reload', async () => {
  const before = await openVisitor(server.url);
  await before.press('do:talk-to-agent');
  const { page } = await openChat(browser, server.url);
  await page.clock.install();
  await press(page, 'Talk to a person');
  const banner = page.locator('.banner.waiting');
  await banner.getByText('Your place in the queue: 2').waitFor();
  await page.reload();
  await banner.getByText('Your place in the queue: 2').waitFor();
  await before.press('do:leave-queue');
  await page.clock.runFor(15_000);
  await banner.getByText('Your place in the queue: 1').waitFor();
  const told = page.locator('[role=status]', { hasText: 'queue: 1' });
  expect(await told.count()).toBe(1);
  await banner.getByRole('button').click();
  await banner.waitFor({ state: 'detached' });
});

test('The wait is estimated at the pace of the queue, in the plural of the language', async () => {
  const { page } = await openChat(browser, server.url, { query: '?lang=ar' });
  await page.route('**/chat/queue', (route) => route.fulfill({ json: { place: 3, minutes: 15 } }));
  await page.locator('header button').last().click();
  await page.locator('.menu-item').nth(1).click();
  await page.locator('.banner.waiting', { hasText: '15 دقيقة' }).waitFor();
});

test('Each side sees that the other is writing', async () => {
  const { page, id } = await meetAgent();
  const signs: string[] = [];
  page.on('request', (request) => {
    const activity: unknown = request.method() === 'POST' ? request.postDataJSON() : undefined;
    if (JSON.stringify(activity) === '{"type":"typing"}') signs.push(request.url());
  });
  await page.locator('#write').pressSequentially('I am writing to you', { delay: 20 });
  expect(signs).toHaveLength(1);
  expect(await page.locator('.typing').count()).toBe(0);
  await agent.send('POST', `handoffs/${id}/typing`, {});
  const dots = page.getByRole('img', { name: /is writing/ });
  await dots.waitFor();
  const bottomOf = async (found: Locator) => {
    const box = await found.boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0);
  };
  await eventually(
    async () => (await bottomOf(page.locator('#log'))) - (await bottomOf(dots)),
    (room) => room >= 0,
  );
  await agent.write(id, 'Here I am');
  await page.locator('.message.agent').waitFor();
  expect(await page.locator('.typing').count()).toBe(0);
  await agent.close(id);
});

test('What the visitor thinks of the help is said with stars, which have names', async () => {
  const { page, id } = await meetAgent();
  await agent.write(id, 'Done.');
  await page.locator('.message.agent').waitFor();
  await agent.close(id);
  const stars = page.getByRole('group', { name: 'Rate this conversation' }).getByRole('button');
  await stars.first().waitFor();
  expect(await stars.evaluateAll((all) => all.map((star) => star.ariaLabel))).toEqual([
    '1 of 5: Very poor',
    '2 of 5: Poor',
    '3 of 5: Fair',
    '4 of 5: Good',
    '5 of 5: Very good',
  ]);
  expect(await page.locator('.choices .choice').count()).toBe(0);
  await stars.nth(3).click();
  await page.locator('.message.bot', { hasText: 'Thank you for telling us' }).waitFor();
  expect(await stars.count()).toBe(0);
  const ended = await bodyOf(await agent.get('ended'));
  expect(ended.handoffs.find((handoff: { id: string }) => handoff.id === id)?.rating).toBe(4);
});

test('A notice of the service is told across the log, with its words read once', async () => {
  const texts = { en: 'The eTA form is down.', fr: 'Le formulaire AVE est en panne.' };
  await agent.send('POST', 'notices', { severity: 'outage', texts, topics: [] });
  const { page } = await openChat(browser, server.url);
  await page.locator('.message.notice.grave', { hasText: texts.en }).waitFor();
  const { notices } = await bodyOf(await agent.get('notices'));
  for (const { id } of notices) await agent.send('DELETE', `notices/${id}`);
});

/** A visitor in conversation with the agent. */
async function meetAgent(): Promise<{ page: Page; id: string }> {
  const { page } = await openChat(browser, server.url);
  await press(page, 'Talk to a person');
  await page.locator('.banner.waiting').waitFor();
  const kept = await page.evaluate<{ conversationId: string }>(
    `JSON.parse(localStorage.getItem('eta-help.session'))`,
  );
  const { handoffs } = await bodyOf(await agent.get('handoffs'));
  const { id } = handoffs.find(
    (handoff: { conversationId: string }) => handoff.conversationId === kept.conversationId,
  );
  await agent.claim(id);
  await page.locator('.top-agent').waitFor();
  return { page, id };
}
