import type { Request } from 'restify';
import { HttpError } from '../channel/http';
import type { Agent } from '../store/desk';
import type { Handoff } from '../store/store';
import { fits, type CaseView, type Reader } from './case-view';
import { idOf, languageOf, queryOf, type Desk, type Visit } from './visit';

/** How many ended cases a search shows. */
const SHOWN = 50;

/** The queue and all that is being worked on: most urgent first, then what the agent is good at, then who waited longest. */
export async function listCases(visit: Visit): Promise<unknown> {
  const { desk, agent } = visit;
  const reader = await readerOf(visit);
  const open = await desk.store.handoffs.open();
  const sorted = open.toSorted((a, b) => rank(b, agent) - rank(a, agent));
  return { handoffs: sorted.map((handoff) => desk.cases.of(handoff, reader)) };
}

/** Cases that ended: one's own, or all for a supervisor; with `q` those in which the words were said. */
export async function listEnded(visit: Visit): Promise<unknown> {
  const { desk, agent, request } = visit;
  const words = (queryOf(request)['q'] ?? '').trim().slice(0, 100);
  const whose = agent.role === 'supervisor' ? {} : { agentId: agent.id };
  const { handoffs } = desk.store;
  const found = await (words === ''
    ? handoffs.ended({ ...whose, limit: SHOWN })
    : handoffs.search({ ...whose, words, limit: SHOWN }));
  return { handoffs: await viewsOf(visit, found) };
}

/** A case with its transcript (from `after` on), the notes on it, what is locked away, and earlier cases. */
export async function showCase(visit: Visit): Promise<unknown> {
  const { desk, request, agent } = visit;
  const handoff = await caseOf(desk, request);
  requireAccess(handoff, agent);
  const { conversationId } = handoff;
  const after = Number(queryOf(request)['after']) || 0;
  if (isListeningIn(handoff, agent) && after === 0)
    await desk.audit.record(agent, { action: 'look', target: handoff.id });
  const sealed = await desk.store.sealed.ofConversation(conversationId);
  const all = await desk.store.handoffs.ofConversation(conversationId);
  const [view] = await viewsOf(visit, [handoff]);
  return {
    case: view,
    transcript: await desk.transcripts.read({
      conversationId,
      after,
      language: languageOf(request),
    }),
    notes: await desk.store.notes.ofConversation(conversationId),
    sealed: sealed.map(({ id, kind, at }) => ({ id, kind, at })),
    earlier: await viewsOf(
      visit,
      all.filter(({ id }) => id !== handoff.id),
    ),
  };
}

/** The hand-off in the path; 404 when there is none. */
export async function caseOf(desk: Desk, request: Request): Promise<Handoff> {
  const handoff = await desk.store.handoffs.find(idOf(request));
  if (!handoff) throw new HttpError(404, 'NotFound', 'There is no such hand-off.');
  return handoff;
}

/** A case in a colleague's hands is the colleague's; supervisors may look at all. */
export function requireAccess(handoff: Handoff, agent: Agent): void {
  const { agentId, intendedFor } = handoff;
  const isOthers = [agentId, intendedFor].some((id) => id !== null && id !== agent.id);
  if (isOthers && agent.role !== 'supervisor')
    throw new HttpError(403, 'Forbidden', 'A colleague is working on this case.');
}

async function viewsOf(visit: Visit, handoffs: readonly Handoff[]): Promise<readonly CaseView[]> {
  const reader = await readerOf(visit);
  return handoffs.map((handoff) => visit.desk.cases.of(handoff, reader));
}

async function readerOf({ desk, agent, request }: Visit): Promise<Reader> {
  const agents = await desk.store.agents.list();
  return {
    language: languageOf(request),
    names: new Map(agents.map(({ id, name }) => [id, name])),
    languages: agent.languages,
    topics: agent.topics,
  };
}

function isListeningIn({ agentId }: Handoff, agent: Agent): boolean {
  return agentId !== null && agentId !== agent.id;
}

/** Higher comes first; the store's order by time stays within a rank. */
function rank(handoff: Handoff, agent: Agent): number {
  const meant = handoff.intendedFor === agent.id ? 2 : 0;
  return handoff.urgency * 10 + meant + (fits(handoff, agent) ? 1 : 0);
}
