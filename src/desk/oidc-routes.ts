import { createSecretKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { handle } from '../channel/http';
import { isSecure, readCookie, sessionCookie } from './cookie';
import type { Identity, IdentityProvider, Pending } from './oidc';
import { accountOf } from './oidc-account';
import { sendPage } from './oidc-page';
import type { Desk } from './visit';

export interface ProviderSignIn {
  readonly provider: IdentityProvider;
  /** Signs what is kept in the browser meanwhile. */
  readonly key: string;
}

/** How long somebody may take at the provider's. */
const MINUTES = 10;
const COOKIE = 'eta-desk-sign-in';
const pendingSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

/** Sign-in through the identity provider: `/desk/login` goes there, `/desk/callback` is where the browser comes back. */
export function serveProvider(server: Server, desk: Desk, signIn: ProviderSignIn): void {
  const key = createSecretKey(Buffer.from(signIn.key));
  const login = async (request: Request, response: Response) => {
    try {
      const { url, pending } = await signIn.provider.begin();
      const value = jwt.sign(pending, key, { expiresIn: MINUTES * 60 });
      response.setHeader('Set-Cookie', pendingCookie(request, value, MINUTES * 60));
      response.setHeader('Cache-Control', 'no-store');
      redirect(response, url);
    } catch (error) {
      fail(desk, error);
      sendPage({ desk, request, response }, 'unavailable');
    }
    return undefined;
  };
  const callback = async (request: Request, response: Response) => {
    const pending = pendingOf(readCookie(request, COOKIE), key);
    const cleared = pendingCookie(request, '', 0);
    response.setHeader('Set-Cookie', cleared);
    const agent = pending && (await agentOf({ desk, signIn }, request, pending));
    if (!agent || agent === 'no-role') {
      sendPage({ desk, request, response }, agent ?? 'failed');
      return undefined;
    }
    const opened = await desk.accounts.open(agent);
    await desk.presence.seen(opened.agent);
    await desk.audit.record(agent, { action: 'sign-in', detail: agent.role });
    response.setHeader('Set-Cookie', [cleared, sessionCookie(request, opened.cookie)]);
    sendPage({ desk, request, response }, 'done');
    return undefined;
  };
  server.get('/desk/login', handle(desk.log, login));
  server.get('/desk/callback', handle(desk.log, callback));
}

/** The account of who came back; the same answer of the provider counts once. */
async function agentOf(
  { desk, signIn }: { desk: Desk; signIn: ProviderSignIn },
  request: Request,
  pending: Pending,
) {
  const until = new Date(desk.clock().getTime() + MINUTES * 60_000).toISOString();
  if (!(await desk.store.secrets.useOnce(`sign-in:${pending.state}`, until))) return undefined;
  const identity = await identityOf({ desk, signIn }, request.getQuery(), pending);
  if (!identity) return undefined;
  if (!identity.role) return 'no-role';
  return accountOf(desk.store.agents, identity, identity.role);
}

async function identityOf(
  { desk, signIn }: { desk: Desk; signIn: ProviderSignIn },
  query: string,
  pending: Pending,
): Promise<Identity | undefined> {
  try {
    return await signIn.provider.finish(query, pending);
  } catch (error) {
    fail(desk, error);
    return undefined;
  }
}

function pendingOf(cookie: string, key: jwt.Secret): Pending | undefined {
  try {
    return pendingSchema.parse(jwt.verify(cookie, key, { algorithms: ['HS256'] }));
  } catch {
    return undefined;
  }
}

/** Lax: the provider sends the browser back from another site, and this cookie has to come along. */
function pendingCookie(request: Request, value: string, seconds: number): string {
  const secure = isSecure(request) ? ['Secure'] : [];
  const life = `Max-Age=${seconds}`;
  return [`${COOKIE}=${value}`, 'Path=/desk', life, 'HttpOnly', 'SameSite=Lax', ...secure].join(
    '; ',
  );
}

function redirect(response: Response, url: string): void {
  response.writeHead(302, { Location: url });
  response.end();
}

function fail(desk: Desk, error: unknown): void {
  const name = error instanceof Error ? error.name : 'unknown';
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  desk.log.warn({ error: name, code }, 'sign-in through the provider failed');
}
