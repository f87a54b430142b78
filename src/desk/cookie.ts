import type { Request, Response } from 'restify';

const NAME = 'eta-desk';

/** The session cookie's value, or an empty string. */
export function cookieOf(request: Request): string {
  return readCookie(request, NAME);
}

/** The value of any cookie, or an empty string. */
export function readCookie(request: Request, name: string): string {
  const pairs = (request.header('cookie') ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([other]) => other === name)?.[1] ?? '';
}

/** Sets the session cookie: not readable by scripts, not sent from other sites, only over TLS when there is TLS. */
export function setCookie(request: Request, response: Response, value: string): void {
  response.header('Set-Cookie', sessionCookie(request, value));
}

/** The session cookie as it is set. */
export function sessionCookie(request: Request, value: string): string {
  return [`${NAME}=${value}`, ...attributes(request)].join('; ');
}

export function clearCookie(request: Request, response: Response): void {
  response.header('Set-Cookie', [`${NAME}=`, 'Max-Age=0', ...attributes(request)].join('; '));
}

/** Is the visitor's side of the connection encrypted, here or at a proxy before us? */
export function isSecure(request: Request): boolean {
  return request.isSecure() || request.header('x-forwarded-proto') === 'https';
}

function attributes(request: Request): string[] {
  return ['Path=/desk', 'HttpOnly', 'SameSite=Strict', ...(isSecure(request) ? ['Secure'] : [])];
}
