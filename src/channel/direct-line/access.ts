import { timingSafeEqual } from 'node:crypto';
import type { Request } from 'restify';
import { HttpError } from '../http';
import type { Grant, Tokens } from './tokens';

export interface Access {
  readonly tokens: Tokens;
  readonly secret: string;
}

/** The grant of the request's token, for this conversation if one is named. Throws 401 or 403. */
export function requireGrant(access: Access, request: Request, conversationId?: string): Grant {
  const grant = access.tokens.read(bearerOf(request));
  if (grant === 'expired') throw new HttpError(403, 'TokenExpired', 'The token has expired.');
  if (grant === 'invalid') throw new HttpError(401, 'Unauthorized', 'The token is not valid.');
  if (conversationId !== undefined && grant.conversationId !== conversationId)
    throw new HttpError(403, 'BadArgument', 'The token belongs to another conversation.');
  return grant;
}

/** Does the request carry the Direct Line secret itself? */
export function hasSecret(access: Access, request: Request): boolean {
  const given = Buffer.from(bearerOf(request));
  const expected = Buffer.from(access.secret);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function bearerOf(request: Request): string {
  const [scheme, token] = (request.header('authorization') ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && token ? token : '';
}
