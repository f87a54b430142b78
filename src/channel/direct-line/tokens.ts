import { createSecretKey, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';

/** What a Direct Line token stands for: one user in one conversation. */
export interface Grant {
  readonly conversationId: string;
  readonly userId: string;
  /** The language of the page that asked for the token. */
  readonly locale?: string | undefined;
}

export interface IssuedToken {
  readonly token: string;
  /** Seconds. */
  readonly expires_in: number;
}

/** Makes and reads the signed tokens of the local Direct Line. */
export interface Tokens {
  issue(grant: Grant): IssuedToken;
  /** The grant of a valid token; `expired` or `invalid` otherwise. */
  read(token: string): Grant | 'expired' | 'invalid';
  /** The grant of a token that may have expired up to the resume limit ago. */
  readForResume(token: string): Grant | undefined;
  /** A short-lived token for one WebSocket; its id may be used once. */
  issueStream(conversationId: string): string;
  readStream(token: string): { conversationId: string; id: string; expiresAt: string } | undefined;
}

const LIFETIME_SECONDS = 1800;
const STREAM_LIFETIME_SECONDS = 60;
const grant = z.object({
  conv: z.string(),
  sub: z.string(),
  use: z.literal('dl'),
  locale: z.string().optional(),
  iat: z.number(),
});
const stream = z.object({
  conv: z.string(),
  jti: z.string(),
  use: z.literal('stream'),
  exp: z.number(),
});

export function createTokens(secret: string, resumeDays: number): Tokens {
  const key = createSecretKey(Buffer.from(secret));
  const verify = (token: string, ignoreExpiration = false): unknown =>
    jwt.verify(token, key, { algorithms: ['HS256'], ignoreExpiration });
  return {
    issue({ conversationId, userId, locale }) {
      const claims = { conv: conversationId, use: 'dl', ...(locale ? { locale } : {}) };
      const token = jwt.sign(claims, key, { subject: userId, expiresIn: LIFETIME_SECONDS });
      return { token, expires_in: LIFETIME_SECONDS };
    },
    read(token) {
      try {
        return grantOf(verify(token)) ?? 'invalid';
      } catch (error) {
        return error instanceof jwt.TokenExpiredError ? 'expired' : 'invalid';
      }
    },
    readForResume(token) {
      try {
        const claims = verify(token, true);
        const issuedAt = grant.parse(claims).iat * 1000;
        return Date.now() - issuedAt < resumeDays * 86_400_000 ? grantOf(claims) : undefined;
      } catch {
        return undefined;
      }
    },
    ...streamTokens(key, verify),
  };
}

type StreamPart = Pick<Tokens, 'issueStream' | 'readStream'>;

function streamTokens(key: KeyObject, verify: (token: string) => unknown): StreamPart {
  return {
    issueStream: (conversationId) =>
      jwt.sign({ conv: conversationId, use: 'stream' }, key, {
        jwtid: randomUUID(),
        expiresIn: STREAM_LIFETIME_SECONDS,
      }),
    readStream(token) {
      try {
        const { conv, jti, exp } = stream.parse(verify(token));
        return { conversationId: conv, id: jti, expiresAt: new Date(exp * 1000).toISOString() };
      } catch {
        return undefined;
      }
    },
  };
}

/** A new conversation id: unguessable, usable in a URL. */
export function newConversationId(): string {
  return randomBytes(18).toString('base64url');
}

/** A new user id in Direct Line's form. */
export function newUserId(): string {
  return `dl_${randomBytes(12).toString('hex')}`;
}

function grantOf(claims: unknown): Grant | undefined {
  const parsed = grant.safeParse(claims);
  if (!parsed.success) return undefined;
  const { conv, sub, locale } = parsed.data;
  return { conversationId: conv, userId: sub, ...(locale ? { locale } : {}) };
}
