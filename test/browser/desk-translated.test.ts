import { createServer, type Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { eventually, startBrowser } from '../support/browser';
import { startServer, type TestServer } from '../support/server';
import { addAgent, heardFromAgents, openDesk, takeNext, waitingVisitor, write } from './desk-page';

let browser: Browser;
let translator: Server;
let server: TestServer;

/** Azure Translator as its contract has it; "translates" by naming the language. */
beforeAll(async () => {
  translator = createServer((request, response) => {
    const to = new URL(request.url ?? '', 'http://translator').searchParams.get('to') ?? '';
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      const texts: { Text: string }[] = JSON.parse(body);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify(
          texts.map(({ Text }) => ({ translations: [{ text: `${to}: ${Text}`, to }] })),
        ),
      );
    });
  });
  await new Promise<void>((resolve) => translator.listen(0, '127.0.0.1', resolve));
  const address = translator.address();
  const port = typeof address === 'object' ? address?.port : 0;
  server = await startServer({
    AZURE_TRANSLATOR_ENDPOINT: `http://127.0.0.1:${port}`,
    AZURE_TRANSLATOR_KEY: 'key-of-the-test',
  });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  translator.closeAllConnections();
  translator.close();
});

test('With a translator both sides read their own language, and the original is always beside it', async () => {
  const agent = await addAgent(server, { name: 'Noah' });
  const { page, problems } = await openDesk(browser, server.url, { agent, locale: 'fr-CA' });
  const words = '日本のパスポートを持っています';
  const visitor = await waitingVisitor(server.url, { locale: 'ja', says: [words] });
  await takeNext(page);
  const line = page.locator('.line.visitor', { hasText: words });
  expect(await line.locator('.bubble').first().innerText()).toBe(words);
  expect(await line.locator('.original').innerText()).toContain(`fr: ${words}`);
  await write(page, 'Un instant.');
  const [heard = ''] = await eventually(
    () => heardFromAgents(visitor),
    (texts) => texts.length === 1,
  );
  expect(heard).toContain('ja: Un instant.');
  const own = page.locator('.line.own');
  expect(await own.locator('.bubble').first().innerText()).toBe('Un instant.');
  expect(await own.locator('.original').innerText()).toContain('ja: Un instant.');
  await page.locator('.composer .toggle', { hasText: 'Traduire en japonais' }).click();
  await write(page, 'はい');
  const texts = await eventually(
    () => heardFromAgents(visitor),
    (all) => all.length === 2,
  );
  expect(texts[1]).toBe('はい');
  expect(problems).toEqual([]);
});
