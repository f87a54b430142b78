// What a visitor waits for: `npx jest -c .config/jest.config.js --testMatch '**/test/bench/web.ts'`.
import type { Browser, CDPSession, Page } from 'playwright-core';
import { eventually, press, say, startBrowser } from '../support/browser';
import { startServer, type TestServer } from '../support/server';
import { watchTasks } from './longest-task';
import { startStockPages } from './stock-web-chat';

/** Lighthouse's slow 4G, and a phone four times slower than this machine. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1638.4 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};
const CPU_SLOWDOWN = 4;
const RUNS = Number(process.env['RUNS'] ?? 5);
const SECRET = 'the-secret-of-this-bench-only';

interface Measured {
  readonly bytes: number;
  readonly requests: number;
  readonly firstMessageMs: number;
  readonly longestTaskMs: number;
  readonly blockingMs: number;
  readonly layoutShift: number;
}

const PROBE = `(() => {
  const probe = (window.__probe = { first: 0, tasks: [], shift: 0 });
  new PerformanceObserver((list) => probe.tasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => (probe.shift += entry.hadRecentInput ? 0 : entry.value)))
    .observe({ type: 'layout-shift', buffered: true });
  const look = new MutationObserver(() => {
    if (!document.querySelector('.message.bot, [class*="webchat__bubble__content"]')) return;
    look.disconnect();
    requestAnimationFrame(() => setTimeout(() => (probe.first = performance.now())));
  });
  look.observe(document, { childList: true, subtree: true });
})()`;

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  server = await startServer({ DIRECT_LINE_SECRET: SECRET, MESSAGES_PER_MINUTE: '100000' });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('Time to the first words, cold and warm, on slow 4G and a slow phone', async () => {
  const stock = await startStockPages({ server: server.url, secret: SECRET });
  const pages = { 'eTA help': `${server.url}/`, ...stock.pages };
  const rows: Record<string, unknown> = {};
  for (const [name, url] of Object.entries(pages)) {
    const cold: Measured[] = [];
    const warm: Measured[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const context = await browser.newContext({
        locale: 'en-CA',
        viewport: { width: 390, height: 760 },
      });
      cold.push(await measure(await context.newPage(), url));
      warm.push(await measure(await context.newPage(), url));
      await context.close();
    }
    rows[`${name}, cold`] = median(cold);
    rows[`${name}, warm`] = median(warm);
  }
  await stock.stop();
  process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
}, 600_000);

test('Once loaded, nothing holds the page up: choosing, writing, the menu, another language', async () => {
  const longestTasks: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await openPhone();
    await page.waitForTimeout(1_000);
    const end = await watchTasks(page);
    await press(page, /./);
    await say(page, 'France');
    await press(page, /./);
    await page.locator('header button').first().click();
    await page.locator('dialog .choice[lang="ar"]').click();
    await page.locator('.message.bot .bubble[lang="ar"]').first().waitFor();
    longestTasks.push(await end());
    await page.context().close();
  }
  process.stdout.write(`after load, longest task of each run: ${slowed(longestTasks)}\n`);
}, 600_000);

test('A conversation of a thousand messages stays smooth', async () => {
  const page = await openPhone();
  const arriving = await watchTasks(page);
  await fill(page, 1_000);
  await page.waitForTimeout(500);
  const atArrival = await arriving();
  const writing = await watchTasks(page);
  await page.locator('#write').pressSequentially('does this still feel quick');
  await page.press('#write', 'Enter');
  await page.waitForTimeout(1_000);
  const atWriting = await writing();
  const loading = await watchTasks(page);
  await page.reload();
  await page.locator('.message.bot').first().waitFor();
  await page.waitForTimeout(1_000);
  const atLoading = await loading();
  process.stdout.write(
    `1,000 messages, longest task while they arrive, while writing, on reload: ${slowed([atArrival, atWriting, atLoading])}\n`,
  );
}, 600_000);

async function openPhone(): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-CA',
    viewport: { width: 390, height: 760 },
  });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.locator('.message').first().waitFor();
  return page;
}

/** Processor time as a slower phone would take it. */
function slowed(tasksMs: readonly number[]): string {
  const words = tasksMs.map((ms) => `${Math.round(ms * CPU_SLOWDOWN)} ms`);
  return `${words.join(', ')} (processor time, ${CPU_SLOWDOWN} times slower)`;
}

async function measure(page: Page, url: string): Promise<Measured> {
  const devtools = await page.context().newCDPSession(page);
  const traffic = await slowDown(devtools);
  await page.addInitScript(PROBE);
  await page.goto(url, { waitUntil: 'commit' });
  await eventually(
    () => page.evaluate<number>('window.__probe?.first ?? 0'),
    (first) => first > 0,
    60_000,
  );
  await page.waitForTimeout(1_000);
  const probe = await page.evaluate<{ first: number; tasks: number[]; shift: number }>(
    'window.__probe',
  );
  await page.close();
  return {
    ...traffic(),
    firstMessageMs: Math.round(probe.first),
    longestTaskMs: longest(probe.tasks),
    blockingMs: Math.round(probe.tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0)),
    layoutShift: Number(probe.shift.toFixed(4)),
  };
}

/** Slows network and processor; returns what has gone over the wire so far. */
async function slowDown(devtools: CDPSession): Promise<() => { bytes: number; requests: number }> {
  let bytes = 0;
  let requests = 0;
  await devtools.send('Network.enable');
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += encodedDataLength > 0 ? 1 : 0;
  });
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  return () => ({ bytes, requests });
}

function median(measured: readonly Measured[]): Measured {
  const middle = (value: (one: Measured) => number) =>
    measured.map(value).sort((one, other) => one - other)[Math.floor(measured.length / 2)] ?? 0;
  return {
    bytes: middle(({ bytes }) => bytes),
    requests: middle(({ requests }) => requests),
    firstMessageMs: middle(({ firstMessageMs }) => firstMessageMs),
    longestTaskMs: middle(({ longestTaskMs }) => longestTaskMs),
    blockingMs: middle(({ blockingMs }) => blockingMs),
    layoutShift: middle(({ layoutShift }) => layoutShift),
  };
}

/** In milliseconds; tasks of 50 or less are not told by the browser, and count as none. */
function longest(tasks: readonly number[]): number {
  return Math.round(Math.max(0, ...tasks));
}

/** Makes the conversation long, the way a second device would: through the line, not through the page. */
async function fill(page: Page, messages: number): Promise<void> {
  await page.evaluate(`(async () => {
    const { conversationId, token } = JSON.parse(localStorage.getItem('eta-help.session'));
    const post = (text) => fetch('/v3/directline/conversations/' + conversationId + '/activities', {
      method: 'POST',
      headers: { authorization: 'Bearer ' + token, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', text }),
    });
    for (let at = 0; at < ${messages / 2}; at += 1) await post('message number ' + at);
  })()`);
}
