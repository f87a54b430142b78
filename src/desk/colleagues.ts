import { z } from 'zod';
import { readBody } from '../channel/body';
import { HttpError } from '../channel/http';
import { LANGUAGES } from '../language/supported';
import type { Agent } from '../store/desk';
import { idOf, requireSupervisor, type Visit } from './visit';

const status = z.object({ status: z.enum(['available', 'busy', 'away']) });
const skills = z.object({
  languages: z.array(z.enum(LANGUAGES)).max(LANGUAGES.length),
  topics: z.array(z.string().max(100)).max(100),
});

/** Who works here: who is there, with how many conversations, and what they are good at. */
export async function listAgents({ desk }: Visit): Promise<unknown> {
  const open = await desk.store.handoffs.open();
  const goneBefore = desk.presence.goneBefore();
  const agents = await desk.store.agents.list();
  return {
    agents: agents.map((agent) => ({
      ...profileOf(agent),
      present: agent.status !== 'away' && (agent.lastSeenAt ?? '') >= goneBefore,
      conversations: open.filter(({ agentId }) => agentId === agent.id).length,
    })),
  };
}

/** Sets whether the agent takes new conversations. */
export async function setStatus({ desk, agent, request }: Visit): Promise<unknown> {
  const change = await readBody(request, status);
  await desk.store.agents.update(agent.id, change);
  return profileOf({ ...agent, ...change });
}

/** Sets an agent's skills: one's own, or anybody's for a supervisor. */
export async function setSkills({ desk, agent, request }: Visit): Promise<unknown> {
  const id = idOf(request);
  if (id !== agent.id) requireSupervisor(agent);
  const change = await readBody(request, skills);
  const known = await desk.store.agents.find(id);
  if (!known) throw new HttpError(404, 'NotFound', 'There is no such agent.');
  await desk.store.agents.update(id, change);
  await desk.audit.record(agent, { action: 'skills', target: id });
  return profileOf({ ...known, ...change });
}

/** An agent as colleagues and the page see one. */
export function profileOf({ id, name, role, status: now, languages, topics }: Agent) {
  return { id, name, role, status: now, languages, topics };
}
