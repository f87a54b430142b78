import type { Agent } from '../store/desk';
import type { Handoff } from '../store/store';
import { move, type HandoffDeps, type Move } from './move';

/** Gives back what agents who are gone had taken, and ends what has waited too long; returns how many. */
export async function sweep(
  deps: HandoffDeps,
  { gone, stale }: { gone: string; stale: string },
): Promise<number> {
  const agents = new Map((await deps.store.agents.list()).map((agent) => [agent.id, agent]));
  const isGone = (id: string | null) => id !== null && (agents.get(id)?.lastSeenAt ?? '') < gone;
  let moved = 0;
  for (const handoff of await deps.store.handoffs.open()) {
    const step = stepFor(handoff, { isGone, stale });
    if (step && (await move(deps, handoff.id, step)) === 'done') moved += 1;
  }
  return moved;
}

function stepFor(
  handoff: Handoff,
  { isGone, stale }: { isGone: (id: Agent['id'] | null) => boolean; stale: string },
): Move | undefined {
  const { status, agentId, intendedFor, openedAt } = handoff;
  if (isGone(agentId) || (status === 'transferred' && isGone(intendedFor))) return lapse(handoff);
  const waits = status === 'waiting' || (status === 'callback' && agentId === null);
  return waits && openedAt < stale ? EXPIRE : undefined;
}

function lapse(seen: Handoff): Move {
  return {
    event: 'lapse',
    allowed: ({ agentId, intendedFor }) =>
      agentId === seen.agentId && intendedFor === seen.intendedFor,
    change: () => ({ agentId: null, claimedAt: null, intendedFor: null }),
    say: ({ status }) =>
      status === 'agent' ? { kind: 'say', key: 'handoff.returned' } : undefined,
  };
}

const EXPIRE: Move = {
  event: 'expire',
  allowed: ({ agentId }) => agentId === null,
  change: (now) => ({ closedAt: now }),
  say: () => ({ kind: 'channels', key: 'handoff.expired', choices: [] }),
};
