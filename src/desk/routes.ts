import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { readBody } from '../channel/body';
import { handle, HttpError } from '../channel/http';
import type { Agent } from '../store/desk';
import { listCases, listEnded, showCase } from './cases';
import { listAgents, profileOf, setSkills, setStatus } from './colleagues';
import { clearCookie, cookieOf, setCookie } from './cookie';
import { streamEvents } from './events';
import { listMisses } from './misses';
import { serveProvider } from './oidc-routes';
import { liftNotice, listNotices, postNotice } from './notices';
import { exportDashboard, showDashboard } from './report/dashboard';
import { listAudit, resume, setHours, showHours, showStops, stop } from './supervise';
import type { Desk, Visit } from './visit';
import { addNote, claim, close, options, reveal, transfer, typing, write } from './work';

const BASE = '/desk/api';
const credentials = z.object({
  name: z.string().min(1).max(100),
  password: z.string().min(1).max(200),
});

type Open = (desk: Desk, request: Request, response: Response) => Promise<unknown>;
type SignedIn = (visit: Visit) => Promise<unknown>;

/** Serves the desk's API. Everything but signing in needs a session; everything but reading needs the page's header. */
export function serveDesk(server: Server, desk: Desk): void {
  const open = (handler: Open) =>
    handle(desk.log, (request, response) => handler(desk, request, response));
  const signedIn = (handler: SignedIn) =>
    open(async (_desk, request, response) => {
      const agent = await requireAgent(desk, request);
      return handler({ desk, agent, request, response });
    });
  server.get(`${BASE}/sign-in`, open(waysIn));
  server.post(`${BASE}/session`, open(signIn));
  server.del(`${BASE}/session`, open(signOut));
  for (const [method, path, handler] of ROUTES) server[method](BASE + path, signedIn(handler));
  if (desk.providerSignIn) serveProvider(server, desk, desk.providerSignIn);
}

const ROUTES: readonly (readonly ['get' | 'post' | 'put' | 'del', string, SignedIn])[] = [
  ['get', '/me', async ({ agent }) => profileOf(agent)],
  ['put', '/status', setStatus],
  ['get', '/agents', listAgents],
  ['put', '/agents/:id/skills', setSkills],
  ['get', '/options', options],
  ['get', '/handoffs', listCases],
  ['get', '/ended', listEnded],
  ['get', '/handoffs/:id', showCase],
  ['post', '/handoffs/:id/claim', claim],
  ['post', '/handoffs/:id/close', close],
  ['post', '/handoffs/:id/messages', write],
  ['post', '/handoffs/:id/transfer', transfer],
  ['post', '/handoffs/:id/notes', addNote],
  ['post', '/handoffs/:id/typing', typing],
  ['post', '/handoffs/:id/reveal', reveal],
  ['get', '/misses', listMisses],
  ['get', '/notices', listNotices],
  ['post', '/notices', postNotice],
  ['del', '/notices/:id', liftNotice],
  ['get', '/hours', showHours],
  ['put', '/hours', setHours],
  ['get', '/stops', showStops],
  ['post', '/stops', stop],
  ['del', '/stops/:what', resume],
  ['get', '/audit', listAudit],
  ['get', '/dashboard', showDashboard],
  ['get', '/dashboard.csv', exportDashboard],
  ['get', '/events', events],
];

async function events({ desk, agent, request, response }: Visit): Promise<undefined> {
  streamEvents({ ...desk, agent, cookie: cookieOf(request) }, request, response);
  return undefined;
}

/** How one can sign in here: through the identity provider, with a password kept here, or both. */
async function waysIn(desk: Desk): Promise<unknown> {
  return { provider: desk.providerSignIn !== undefined, local: desk.localAccounts };
}

async function signIn(desk: Desk, request: Request, response: Response): Promise<unknown> {
  requireOwnPage(request);
  if (!desk.localAccounts)
    throw new HttpError(403, 'LocalAccountsOff', 'Sign in through the identity provider.');
  const { name, password } = await readBody(request, credentials);
  const result = await desk.accounts.signIn(name, password);
  if (result === 'wrong')
    throw new HttpError(401, 'WrongCredentials', 'Name or password is wrong.');
  if (result === 'locked')
    throw new HttpError(423, 'Locked', 'Too many attempts. Try again later.');
  setCookie(request, response, result.cookie);
  await desk.presence.seen(result.agent);
  return profileOf(result.agent);
}

async function signOut(desk: Desk, request: Request, response: Response): Promise<unknown> {
  requireOwnPage(request);
  await desk.accounts.signOut(cookieOf(request));
  clearCookie(request, response);
  return {};
}

async function requireAgent(desk: Desk, request: Request): Promise<Agent> {
  if (request.method !== 'GET') requireOwnPage(request);
  const agent = await desk.accounts.agentOf(cookieOf(request));
  if (!agent) throw new HttpError(401, 'SignedOut', 'Sign in first.');
  await desk.presence.seen(agent);
  return agent;
}

/** Only our own page can set this header: a form or link of another site cannot act for an agent. */
function requireOwnPage(request: Request): void {
  if (request.header('x-requested-with') !== 'desk')
    throw new HttpError(403, 'Forbidden', 'The request does not come from the desk page.');
}
