import { z } from 'zod';
import { readBody } from '../channel/body';
import { HttpError } from '../channel/http';
import { LANGUAGES } from '../language/supported';
import { caseOf, requireAccess } from './cases';
import { answer, idOf, languageOf, type Visit } from './visit';

const id = z.string().min(1).max(100);
const words = z.string().trim().min(1).max(4000);
const message = z.union([
  z.object({ id, text: words, language: z.enum(LANGUAGES).optional() }),
  z.object({ id, canned: z.string().max(100) }),
]);
const ending = z.object({ wrapUp: z.string().max(100).optional(), note: words.optional() });
const note = z.object({ id, text: words });
const sealedValue = z.object({ sealed: id });
const target = z
  .object({
    agentId: id,
    language: z.enum(LANGUAGES),
    topic: z.string().max(100),
  })
  .partial()
  .refine((given) => Object.values(given).some((value) => value !== undefined));

export async function claim({ desk, agent, request }: Visit): Promise<unknown> {
  return answer(await desk.handoffs.claim(idOf(request), agent));
}

/** Ends a conversation, with a word on how and a note to colleagues where given. */
export async function close(visit: Visit): Promise<unknown> {
  const { desk, agent, request } = visit;
  const { wrapUp, note: text } = await readBody(request, ending);
  if (wrapUp !== undefined && !desk.wrapUps.includes(wrapUp))
    throw new HttpError(400, 'BadArgument', 'There is no such wrap-up code.');
  const handoff = await caseOf(desk, request);
  const result = await desk.handoffs.close(handoff.id, agent, wrapUp);
  if (result === 'done' && text !== undefined)
    await keepNote(visit, {
      id: `close:${handoff.id}`,
      text,
      conversationId: handoff.conversationId,
    });
  return answer(result);
}

export async function write({ desk, agent, request }: Visit): Promise<unknown> {
  const given = await readBody(request, message);
  if ('canned' in given && !desk.texts.has('en', `canned:${given.canned}.text`))
    throw new HttpError(400, 'BadArgument', 'There is no such prepared reply.');
  return answer(await desk.handoffs.write(idOf(request), agent, given));
}

/** Passes a conversation on to a colleague, or to whoever has the language or topic. */
export async function transfer({ desk, agent, request }: Visit): Promise<unknown> {
  const given = await readBody(request, target);
  if (given.agentId !== undefined && !(await desk.store.agents.find(given.agentId)))
    throw new HttpError(400, 'BadArgument', 'There is no such agent.');
  return answer(await desk.handoffs.transfer(idOf(request), agent, given));
}

/** A note for colleagues: kept beside the conversation, never in it. */
export async function addNote(visit: Visit): Promise<unknown> {
  const { desk, agent, request } = visit;
  const handoff = await caseOf(desk, request);
  requireAccess(handoff, agent);
  const given = await readBody(request, note);
  await keepNote(visit, { ...given, conversationId: handoff.conversationId });
  return {};
}

async function keepNote(
  { desk, agent }: Visit,
  { id: noteId, text, conversationId }: { id: string; text: string; conversationId: string },
): Promise<void> {
  const known = await desk.store.notes.ofConversation(conversationId);
  if (known.some((other) => other.id === noteId)) return;
  await desk.store.notes.add({
    id: noteId,
    conversationId,
    agentId: agent.id,
    agentName: agent.name,
    at: desk.clock().toISOString(),
    text,
  });
  desk.signals.send({ conversationId, from: 'agent', kind: 'noted' });
}

/** Tells the visitor that the agent is writing. */
export async function typing({ desk, agent, request }: Visit): Promise<unknown> {
  const { conversationId, status, agentId } = await caseOf(desk, request);
  if (status === 'agent' && agentId === agent.id)
    desk.signals.send({ conversationId, from: 'agent', kind: 'typing', name: agent.name });
  return {};
}

/** Shows one value that was hidden, to the agent who has the case; every look is on record. */
export async function reveal({ desk, agent, request }: Visit): Promise<unknown> {
  const handoff = await caseOf(desk, request);
  if (handoff.agentId !== agent.id) throw new HttpError(403, 'Forbidden', 'Take the case first.');
  const { sealed: sealedId } = await readBody(request, sealedValue);
  const sealed = await desk.store.sealed.find(sealedId);
  const isGone = !sealed || sealed.expiresAt <= desk.clock().toISOString();
  if (isGone || sealed.conversationId !== handoff.conversationId)
    throw new HttpError(404, 'NotFound', 'This value is no longer kept.');
  await desk.audit.record(agent, { action: 'reveal', target: handoff.id, detail: sealed.kind });
  return { value: desk.vault.open(sealed.cipher) };
}

/** What an agent can choose from: prepared replies, endings, topics. */
export async function options({ desk, request }: Visit): Promise<unknown> {
  const language = languageOf(request);
  const facts = desk.values.facts(language);
  const ids = z.record(z.string(), z.unknown()).parse(desk.texts.bundle('en', 'canned') ?? {});
  return {
    wrapUps: desk.wrapUps,
    topics: desk.topics.map((slug) => ({
      id: slug,
      title: desk.texts.get(language, `${slug}:title`),
    })),
    languages: LANGUAGES,
    translates: desk.translator !== undefined,
    canned: Object.keys(ids).map((canned) => ({
      id: canned,
      title: desk.texts.get(language, `canned:${canned}.title`, facts),
      text: desk.texts.get(language, `canned:${canned}.text`, facts),
    })),
  };
}
