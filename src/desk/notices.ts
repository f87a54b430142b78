import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { readBody } from '../channel/body';
import { HttpError } from '../channel/http';
import { LANGUAGES } from '../language/supported';
import type { Notice } from '../store/desk';
import { requireSupervisor, type Visit } from './visit';

const text = z.string().trim().min(1).max(500);
const body = z.object({
  severity: z.enum(['information', 'warning', 'outage']),
  topics: z.array(z.string().max(100)).max(50).default([]),
  texts: z
    .partialRecord(z.enum(LANGUAGES), text)
    .refine((texts) => texts.en !== undefined && texts.fr !== undefined),
  from: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).nullable().default(null),
});

/** All notices, newest first. */
export async function listNotices({ desk }: Visit): Promise<unknown> {
  return { notices: await desk.store.notices.list() };
}

/** A supervisor posts a notice; it is shown from its moment on, at once when none is given. */
export async function postNotice({ desk, agent, request }: Visit): Promise<unknown> {
  requireSupervisor(agent);
  const { from, until, ...content } = await readBody(request, body);
  const notice: Notice = {
    ...content,
    texts: Object.fromEntries(Object.entries(content.texts)),
    id: randomUUID(),
    from: from === undefined ? new Date().toISOString() : new Date(from).toISOString(),
    until: until === null ? null : new Date(until).toISOString(),
    postedBy: agent.name,
    liftedAt: null,
  };
  await desk.store.notices.post(notice);
  await desk.audit.record(agent, { action: 'notice.post', target: notice.id });
  return notice;
}

/** A supervisor lifts a notice: nobody is shown it from then on. */
export async function liftNotice({ desk, agent, request }: Visit): Promise<unknown> {
  requireSupervisor(agent);
  const { id } = z.object({ id: z.string() }).parse(request.params);
  if (!(await desk.store.notices.lift(id, new Date().toISOString())))
    throw new HttpError(404, 'NotFound', 'There is no such notice in force.');
  await desk.audit.record(agent, { action: 'notice.lift', target: id });
  return {};
}
