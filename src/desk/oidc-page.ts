import { createHash } from 'node:crypto';
import type { Request, Response } from 'restify';
import {
  closestLanguage,
  directionOf,
  OFFICIAL_LANGUAGES,
  type Language,
} from '../language/supported';
import type { Texts } from '../reply/texts';

/** How a sign-in through the provider can end. */
export type SignInEnd = 'done' | 'no-role' | 'failed' | 'unavailable';

const STATUS: Readonly<Record<SignInEnd, number>> = {
  done: 200,
  'no-role': 403,
  failed: 400,
  unavailable: 503,
};

const STYLE =
  'body{font:1.125rem/1.5 sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}';
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * A page of our own at the end of the way back. The session cookie is for our own site only (SameSite=Strict) and
 * a redirect from another site would not carry it; a page that goes on to the desk by itself does.
 */
export function sendPage(
  { desk, request, response }: { desk: { texts: Texts }; request: Request; response: Response },
  end: SignInEnd,
): void {
  const languages = languagesOf(request);
  const [first] = languages;
  const parts = languages.map((language) => partOf(desk.texts, language, end));
  const goOn = end === 'done' ? '<meta http-equiv="refresh" content="0;url=/desk">' : '';
  const title = escapeHtml(desk.texts.get(first, 'sign-in:title'));
  response.writeHead(STATUS[end], {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': POLICY,
  });
  response.end(
    `<!doctype html><html lang="${first}" dir="${directionOf(first)}"><head><meta charset="utf-8">` +
      `<meta name="viewport" content="width=device-width,initial-scale=1">${goOn}` +
      `<title>${title}</title><style>${STYLE}</style></head><body><main>${parts.join('')}</main></body></html>`,
  );
}

function partOf(texts: Texts, language: Language, end: SignInEnd): string {
  const text = (key: string) => escapeHtml(texts.get(language, `sign-in:${key}`));
  const [href, label] = end === 'done' ? ['/desk', 'goOn'] : ['/desk/login', 'again'];
  return (
    `<section lang="${language}" dir="${directionOf(language)}"><h1>${text('title')}</h1>` +
    `<p>${text(END_KEYS[end])}</p><p><a href="${href}">${text(label)}</a></p></section>`
  );
}

const END_KEYS: Readonly<Record<SignInEnd, string>> = {
  done: 'done',
  'no-role': 'noRole',
  failed: 'failed',
  unavailable: 'unavailable',
};

/** The browser's first language that we have; both official ones when there is none. */
function languagesOf(request: Request): readonly [Language, ...Language[]] {
  const wanted = (request.header('accept-language') ?? '')
    .split(',')
    .map((part) => part.split(';')[0]?.trim());
  const known = wanted
    .map((tag) => closestLanguage(tag))
    .find((language) => language !== undefined);
  return known ? [known] : OFFICIAL_LANGUAGES;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
