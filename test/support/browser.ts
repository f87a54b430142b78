import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** A real Chromium: the one named by CHROMIUM_PATH, Debian's, or the one from npm. */
export async function startBrowser(): Promise<Browser> {
  const installed = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find(
    (path) => path && existsSync(path),
  );
  if (installed) return chromium.launch({ executablePath: installed, args: ['--no-sandbox'] });
  const { default: packed } = await import('@sparticuz/chromium');
  const args = packed.args.filter((arg) => arg !== '--single-process');
  return chromium.launch({ executablePath: await packed.executablePath(), args });
}

export interface Chat {
  readonly page: Page;
  /** What went wrong in the page so far: errors and refused content. */
  readonly problems: string[];
}

export interface ChatOptions extends BrowserContextOptions {
  /** What follows the address of the page. */
  readonly query?: string;
}

/** Opens the chat page as a new visitor and waits for the first words. */
export async function openChat(
  browser: Browser,
  url: string,
  options: ChatOptions = {},
): Promise<Chat> {
  const { query = '', ...rest } = options;
  const context = await browser.newContext({
    locale: 'en-CA',
    viewport: { width: 390, height: 760 },
    ...rest,
  });
  const page = await context.newPage();
  const problems = watchProblems(page);
  await page.goto(`${url}/${query}`);
  await page.locator('.message').first().waitFor();
  return { page, problems };
}

/** Collects what a page complains about. */
export function watchProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return problems;
}

/** Types a message, sends it with Enter and waits until it is in the log and answered. */
export async function say(page: Page, text: string): Promise<void> {
  const answers = await page.locator('.message.bot').count();
  await page.fill('#write', text);
  await page.press('#write', 'Enter');
  await page.locator('.message.bot').nth(answers).waitFor();
}

/** Presses an open choice and waits for the answer. */
export async function press(page: Page, title: string | RegExp): Promise<void> {
  const answers = await page.locator('.message.bot').count();
  await page.locator('.choices .choice', { hasText: title }).first().click();
  await page.locator('.message.bot').nth(answers).waitFor();
}

/** What the visitor said, as the page shows it. */
export function ownWords(page: Page): Promise<string[]> {
  return page.locator('.message.own .bubble').allInnerTexts();
}

/** Asks again until the answer is right; fails with the last answer when it never is. */
export async function eventually<T>(
  ask: () => Promise<T>,
  isRight: (answer: T) => boolean,
  withinMs = 10_000,
): Promise<T> {
  const until = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    if (Date.now() > until) throw new Error(`it never came to that: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
