import type { Renderer } from '../reply/render';
import type { Reply } from '../reply/reply';
import { parseState } from '../conversation/state';
import type { Payload } from '../conversation/entry';
import type { Capabilities } from '../reply/render';
import type { Agent, Conversation, Handoff, NewEntry, Store } from '../store/store';
import { controlIn, nextStatus, type HandoffEvent } from './machine';

/** How a desk action ended; everything but `done` changed nothing. */
export type ActionResult = 'done' | 'not-found' | 'not-allowed';

/** What agents do to conversations. Each action is atomic and loses against whoever came first. */
export interface HandoffService {
  claim(handoffId: string, agent: Agent): Promise<ActionResult>;
  write(
    handoffId: string,
    agent: Agent,
    message: { id: string; text: string },
  ): Promise<ActionResult>;
  close(handoffId: string, agent: Agent): Promise<ActionResult>;
  /** Gives claims of agents not seen since `since` back to the queue; returns how many. */
  lapse(since: string): Promise<number>;
}

export interface HandoffDeps {
  readonly store: Store;
  readonly renderer: Renderer;
  readonly capabilitiesOf: (channel: string) => Capabilities;
  readonly clock: () => Date;
}

const ATTEMPTS = 5;

export function createHandoffService(deps: HandoffDeps): HandoffService {
  return {
    claim: (id, agent) =>
      move(deps, id, {
        event: 'claim',
        allowed: () => true,
        change: (now) => ({ agentId: agent.id, claimedAt: now }),
        say: { kind: 'say', key: 'handoff.joined', params: { name: agent.name } },
        agent,
      }),
    write: (id, agent, message) => write(deps, id, { agent, message }),
    close: (id, agent) =>
      move(deps, id, {
        event: 'close',
        allowed: (handoff) => handoff.agentId === agent.id,
        change: (now) => ({ closedAt: now }),
        say: { kind: 'say', key: 'handoff.left', params: { name: agent.name } },
        agent,
      }),
    lapse: (since) => lapse(deps, since),
  };
}

interface Move {
  readonly event: HandoffEvent;
  readonly allowed: (handoff: Handoff) => boolean;
  readonly change: (now: string) => Partial<Handoff>;
  readonly say: Reply;
  readonly agent?: Agent;
}

async function move(deps: HandoffDeps, id: string, step: Move): Promise<ActionResult> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = await find(deps, id);
    if (!found) return 'not-found';
    const { handoff, conversation } = found;
    const status = nextStatus(handoff.status, step.event);
    if (!status || !step.allowed(handoff)) return 'not-allowed';
    const now = deps.clock().toISOString();
    const control = controlIn(status);
    const controlled: Payload = {
      type: 'control',
      control,
      ...(step.agent && control === 'agent' ? { agent: step.agent.name } : {}),
    };
    const committed = await deps.store.conversations.commit({
      conversationId: conversation.id,
      expectedVersion: conversation.version,
      at: now,
      control,
      handoff: { ...handoff, ...step.change(now), status },
      entries: [
        { author: 'system', payload: JSON.stringify(controlled) },
        said(deps, conversation, { author: 'bot', reply: step.say }),
      ],
    });
    if (committed !== 'conflict') return 'done';
  }
  return 'not-allowed';
}

async function write(
  deps: HandoffDeps,
  id: string,
  { agent, message }: { agent: Agent; message: { id: string; text: string } },
): Promise<ActionResult> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = await find(deps, id);
    if (!found) return 'not-found';
    const { handoff, conversation } = found;
    if (handoff.status !== 'agent' || handoff.agentId !== agent.id) return 'not-allowed';
    const activityId = `agent:${message.id}`;
    const { conversations } = deps.store;
    if (await conversations.findByActivity(conversation.id, activityId)) return 'done';
    const reply: Reply = { kind: 'agent', name: agent.name, text: message.text };
    const committed = await conversations.commit({
      conversationId: conversation.id,
      expectedVersion: conversation.version,
      at: deps.clock().toISOString(),
      entries: [{ ...said(deps, conversation, { author: 'agent', reply }), activityId }],
    });
    if (committed !== 'conflict') return 'done';
  }
  return 'not-allowed';
}

async function lapse(deps: HandoffDeps, since: string): Promise<number> {
  const agents = new Map((await deps.store.agents.list()).map((agent) => [agent.id, agent]));
  let lapsed = 0;
  for (const handoff of await deps.store.handoffs.open()) {
    const agent = handoff.agentId === null ? undefined : agents.get(handoff.agentId);
    if (handoff.status !== 'agent' || (agent?.lastSeenAt ?? '') >= since) continue;
    const result = await move(deps, handoff.id, {
      event: 'lapse',
      allowed: (current) => current.agentId === handoff.agentId,
      change: () => ({ agentId: null, claimedAt: null }),
      say: { kind: 'say', key: 'handoff.returned' },
    });
    if (result === 'done') lapsed += 1;
  }
  return lapsed;
}

async function find(
  deps: HandoffDeps,
  id: string,
): Promise<{ handoff: Handoff; conversation: Conversation } | undefined> {
  const handoff = await deps.store.handoffs.find(id);
  const conversation = handoff && (await deps.store.conversations.load(handoff.conversationId));
  return handoff && conversation ? { handoff, conversation } : undefined;
}

function said(
  deps: HandoffDeps,
  conversation: Conversation,
  { author, reply }: { author: 'bot' | 'agent'; reply: Reply },
): NewEntry {
  const language = parseState(conversation.state).state.language ?? 'en';
  const rendered = deps.renderer.render(reply, language, deps.capabilitiesOf(conversation.channel));
  const payload: Payload = {
    type: 'said',
    reply,
    text: rendered.text,
    language,
    choices: [],
    meta: rendered.meta.agent ? { agent: rendered.meta.agent } : {},
  };
  return { author, payload: JSON.stringify(payload) };
}
