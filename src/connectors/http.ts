import { createHmac, timingSafeEqual } from 'node:crypto';

/** The longest wait for another desk's answer, in milliseconds. */
const TIMEOUT_MS = 8000;

/** Sends JSON to another desk and returns its answer's JSON; throws unless it says that all is well. */
export async function send(
  url: string,
  {
    method = 'POST',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: unknown },
): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`the other desk answered ${response.status}`);
  const text = await response.text();
  return text === '' ? {} : JSON.parse(text);
}

/** Is this the HMAC-SHA256 of the text with the secret? In the time of any other answer. */
export function isSigned(
  text: string,
  {
    secret,
    signature,
    encoding,
  }: { secret: string; signature: string; encoding: 'hex' | 'base64' },
): boolean {
  const expected = Buffer.from(createHmac('sha256', secret).update(text).digest(encoding));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The JSON of a text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
