import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { readBody } from '../channel/body';
import { handle, HttpError } from '../channel/http';
import type { ActionResult } from '../handoff/service';
import { closestLanguage, type Language } from '../language/supported';
import type { Agent } from '../store/store';
import { clearCookie, cookieOf, setCookie } from './cookie';
import { streamEvents } from './events';
import { listMisses } from './misses';
import { liftNotice, listNotices, postNotice } from './notices';
import type { Desk, Visit } from './visit';

const BASE = '/desk/api';
const credentials = z.object({
  name: z.string().min(1).max(100),
  password: z.string().min(1).max(200),
});
const message = z.object({
  id: z.string().min(1).max(100),
  text: z.string().trim().min(1).max(4000),
});
const availability = z.object({ available: z.boolean() });
const params = z.object({ id: z.string() });

type Open = (desk: Desk, request: Request, response: Response) => Promise<unknown>;
type SignedIn = (visit: Visit) => Promise<unknown>;

/** Serves the desk's API: sign-in, queue, case, claim, write, close, live events. */
export function serveDesk(server: Server, desk: Desk): void {
  const open = (handler: Open) =>
    handle(desk.log, (request, response) => handler(desk, request, response));
  const signedIn = (handler: SignedIn) =>
    open(async (_desk, request, response) => {
      const agent = await requireAgent(desk, request);
      return handler({ desk, agent, request, response });
    });
  server.post(`${BASE}/session`, open(signIn));
  server.del(`${BASE}/session`, open(signOut));
  server.get(
    `${BASE}/me`,
    signedIn(async ({ agent }) => profile(agent)),
  );
  server.put(`${BASE}/availability`, signedIn(setAvailability));
  server.get(`${BASE}/handoffs`, signedIn(listCases));
  server.get(`${BASE}/handoffs/:id`, signedIn(showCase));
  server.post(`${BASE}/handoffs/:id/claim`, signedIn(claim));
  server.post(`${BASE}/handoffs/:id/close`, signedIn(close));
  server.post(`${BASE}/handoffs/:id/messages`, signedIn(write));
  server.get(`${BASE}/misses`, signedIn(listMisses));
  server.get(`${BASE}/notices`, signedIn(listNotices));
  server.post(`${BASE}/notices`, signedIn(postNotice));
  server.del(`${BASE}/notices/:id`, signedIn(liftNotice));
  server.get(`${BASE}/events`, signedIn(events));
}

async function signOut(desk: Desk, request: Request, response: Response): Promise<unknown> {
  requireOwnPage(request);
  await desk.accounts.signOut(cookieOf(request));
  clearCookie(request, response);
  return {};
}

async function setAvailability({ desk, agent, request }: Visit): Promise<unknown> {
  const { available } = await readBody(request, availability);
  await desk.store.agents.update(agent.id, { available });
  return { available };
}

async function listCases({ desk, request }: Visit): Promise<unknown> {
  const handoffs = await desk.store.handoffs.open();
  return { handoffs: handoffs.map((handoff) => desk.view.caseOf(handoff, languageOf(request))) };
}

async function claim({ desk, agent, request }: Visit): Promise<unknown> {
  return answer(await desk.handoffs.claim(idOf(request), agent));
}

async function close({ desk, agent, request }: Visit): Promise<unknown> {
  return answer(await desk.handoffs.close(idOf(request), agent));
}

async function write({ desk, agent, request }: Visit): Promise<unknown> {
  const words = await readBody(request, message);
  return answer(await desk.handoffs.write(idOf(request), agent, words));
}

async function events({ desk, agent, request, response }: Visit): Promise<undefined> {
  streamEvents({ ...desk, agent }, request, response);
  return undefined;
}

async function signIn(desk: Desk, request: Request, response: Response): Promise<unknown> {
  requireOwnPage(request);
  const { name, password } = await readBody(request, credentials);
  const result = await desk.accounts.signIn(name, password);
  if (result === 'wrong')
    throw new HttpError(401, 'WrongCredentials', 'Name or password is wrong.');
  if (result === 'locked')
    throw new HttpError(423, 'Locked', 'Too many attempts. Try again later.');
  setCookie(request, response, result.cookie);
  await desk.presence.seen(result.agent);
  return profile(result.agent);
}

async function showCase({ desk, request }: Visit): Promise<unknown> {
  const handoff = await desk.store.handoffs.find(idOf(request));
  if (!handoff) throw new HttpError(404, 'NotFound', 'There is no such hand-off.');
  const language = languageOf(request);
  return {
    case: desk.view.caseOf(handoff, language),
    transcript: await desk.view.transcript(handoff, language),
  };
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

function answer(result: ActionResult): unknown {
  if (result === 'done') return {};
  if (result === 'not-found') throw new HttpError(404, 'NotFound', 'There is no such hand-off.');
  throw new HttpError(409, 'NotAllowed', 'Somebody was faster, or the conversation is over.');
}

function profile(agent: Agent): unknown {
  return { id: agent.id, name: agent.name, role: agent.role, available: agent.available };
}

function languageOf(request: Request): Language {
  const query = z.object({ language: z.string() }).safeParse(request.query);
  return closestLanguage(query.data?.language) ?? 'en';
}

function idOf(request: Request): string {
  return params.parse(request.params).id;
}
