import { z } from 'zod';
import { readBody } from '../channel/body';
import { HttpError } from '../channel/http';
import { hoursSchema, openingAt } from '../handoff/hours';
import { queryOf, requireSupervisor, type Visit } from './visit';

const stopBody = z.object({ what: z.string().max(100), reason: z.string().trim().min(1).max(300) });
const PAGE = 100;

/** The opening hours, and whether agents are to be had now. */
export async function showHours({ desk }: Visit): Promise<unknown> {
  const hours = await desk.operation.hours();
  return { hours, opening: openingAt(hours, desk.clock()) };
}

/** A supervisor sets opening hours, days off, or opens and closes at once. */
export async function setHours({ desk, agent, request }: Visit): Promise<unknown> {
  requireSupervisor(agent);
  const hours = await readBody(request, hoursSchema);
  await desk.operation.setHours(hours);
  await desk.audit.record(agent, { action: 'hours', detail: JSON.stringify(hours.override) });
  return { hours, opening: openingAt(hours, desk.clock()) };
}

/** What is stopped, why and by whom. */
export async function showStops({ desk }: Visit): Promise<unknown> {
  return desk.operation.stops();
}

/** A supervisor stops the whole bot (`bot`) or one topic, from the next message on. */
export async function stop({ desk, agent, request }: Visit): Promise<unknown> {
  requireSupervisor(agent);
  const { what, reason } = await readBody(request, stopBody);
  if (what !== 'bot' && !desk.topics.includes(what))
    throw new HttpError(400, 'BadArgument', 'There is no such topic.');
  const before = await desk.operation.stops();
  const record = { reason, by: agent.name, at: desk.clock().toISOString() };
  const after =
    what === 'bot'
      ? { ...before, bot: record }
      : { ...before, topics: { ...before.topics, [what]: record } };
  await desk.operation.setStops(after);
  await desk.audit.record(agent, { action: 'stop', target: what, detail: reason });
  return after;
}

/** A supervisor lets it go on. */
export async function resume({ desk, agent, request }: Visit): Promise<unknown> {
  requireSupervisor(agent);
  const { what } = z.object({ what: z.string() }).parse(request.params);
  const before = await desk.operation.stops();
  const topics = Object.entries(before.topics).filter(([slug]) => slug !== what);
  const after = {
    bot: what === 'bot' ? null : before.bot,
    topics: Object.fromEntries(topics),
  };
  await desk.operation.setStops(after);
  await desk.audit.record(agent, { action: 'resume', target: what });
  return after;
}

/** What agents did, newest first. */
export async function listAudit({ desk, agent, request }: Visit): Promise<unknown> {
  requireSupervisor(agent);
  const { before } = queryOf(request);
  const page = before === undefined ? {} : { before };
  return { records: await desk.store.audit.list({ ...page, limit: PAGE }) };
}
