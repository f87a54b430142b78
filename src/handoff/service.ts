import type { Agent } from '../store/desk';
import { move, type ActionResult, type HandoffDeps, type Move } from './move';
import { sweep } from './sweep';
import { write, type AgentMessage } from './write';

/** Whom a conversation is passed on to: a colleague, or whoever has the skill. */
export interface Target {
  readonly agentId?: string | undefined;
  readonly language?: string | undefined;
  readonly topic?: string | undefined;
}

/** What agents do to conversations. Each action is atomic, is audited, and loses against whoever came first. */
export interface HandoffService {
  claim(handoffId: string, agent: Agent): Promise<ActionResult>;
  write(handoffId: string, agent: Agent, message: AgentMessage): Promise<ActionResult>;
  transfer(handoffId: string, agent: Agent, target: Target): Promise<ActionResult>;
  close(handoffId: string, agent: Agent, wrapUp?: string): Promise<ActionResult>;
  /** Gives claims of agents not seen since `gone` back to the queue and ends what waited since before `stale`; returns how many. */
  sweep(before: { gone: string; stale: string }): Promise<number>;
}

export function createHandoffService(deps: HandoffDeps): HandoffService {
  return {
    claim: (id, agent) => move(deps, id, claim(agent)),
    write: (id, agent, message) => write(deps, id, { agent, message }),
    transfer: (id, agent, target) => move(deps, id, transfer(agent, target)),
    async close(id, agent, wrapUp) {
      const result = await move(deps, id, close(agent, wrapUp));
      const handoff = result === 'done' ? await deps.store.handoffs.find(id) : undefined;
      if (handoff) await deps.store.sealed.forget(handoff.conversationId);
      return result;
    },
    sweep: (before) => sweep(deps, before),
  };
}

function claim(agent: Agent): Move {
  return {
    event: 'claim',
    allowed: ({ status, agentId, intendedFor }) =>
      (status !== 'callback' || agentId === null) &&
      (intendedFor === null || intendedFor === agent.id),
    change: (now) => ({ agentId: agent.id, claimedAt: now, intendedFor: null }),
    say: ({ status }) =>
      status === 'callback'
        ? undefined
        : { kind: 'say', key: 'handoff.joined', params: { name: agent.name } },
    agent,
  };
}

function transfer(agent: Agent, { agentId, language, topic }: Target): Move {
  const skill = [language, topic].filter((word) => word !== undefined).join(' ');
  return {
    event: 'transfer',
    allowed: (handoff) => handoff.agentId === agent.id && agentId !== agent.id,
    change: () => ({
      agentId: null,
      claimedAt: null,
      intendedFor: agentId ?? null,
      ...(language === undefined ? {} : { language }),
      ...(topic === undefined ? {} : { topic }),
    }),
    say: () => ({ kind: 'say', key: 'handoff.transferred', params: { name: agent.name } }),
    agent,
    detail: agentId ?? skill,
  };
}

function close(agent: Agent, wrapUp: string | undefined): Move {
  return {
    event: 'close',
    allowed: (handoff) => handoff.agentId === agent.id,
    change: (now) => ({ closedAt: now, wrapUp: wrapUp ?? null }),
    say: ({ status }) =>
      status === 'callback'
        ? undefined
        : { kind: 'say', key: 'handoff.left', params: { name: agent.name }, choices: RATINGS },
    agent,
    ...(wrapUp === undefined ? {} : { detail: wrapUp }),
  };
}

/** One to five, best first. */
const RATINGS = [5, 4, 3, 2, 1].map((stars) => ({
  id: `rate:${stars}`,
  label: { key: `patterns:rating.${stars}` },
}));
