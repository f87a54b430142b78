import type { Request, Response } from 'restify';

const NAME = 'eta-desk';

/** The session cookie's value, or an empty string. */
export function cookieOf(request: Request): string {
  const pairs = (request.header('cookie') ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === NAME)?.[1] ?? '';
}

/** Sets the session cookie: not readable by scripts, not sent from other sites, only over TLS when there is TLS. */
export function setCookie(request: Request, response: Response, value: string): void {
  response.header('Set-Cookie', [`${NAME}=${value}`, ...attributes(request)].join('; '));
}

export function clearCookie(request: Request, response: Response): void {
  response.header('Set-Cookie', [`${NAME}=`, 'Max-Age=0', ...attributes(request)].join('; '));
}

function attributes(request: Request): string[] {
  const secure = request.isSecure() || request.header('x-forwarded-proto') === 'https';
  return ['Path=/desk', 'HttpOnly', 'SameSite=Strict', ...(secure ? ['Secure'] : [])];
}
