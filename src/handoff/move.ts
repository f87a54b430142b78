import { randomUUID } from 'node:crypto';
import type { Payload } from '../conversation/entry';
import { parseState } from '../conversation/state';
import { isLanguage, type Language } from '../language/supported';
import type { Capabilities, Renderer } from '../reply/render';
import type { Reply } from '../reply/reply';
import type { Agent, AuditRecord } from '../store/desk';
import type { Change, Conversation, Handoff, HandoffStatus, NewEntry, Store } from '../store/store';
import { controlIn, nextStatus, type HandoffEvent } from './machine';
import type { Translator } from './translator';

/** How a desk action ended; everything but `done` changed nothing. */
export type ActionResult = 'done' | 'not-found' | 'not-allowed';

export interface HandoffDeps {
  readonly store: Store;
  readonly renderer: Renderer;
  readonly capabilitiesOf: (channel: string) => Capabilities;
  readonly clock: () => Date;
  /** Where it is configured. */
  readonly translator?: Translator | undefined;
}

/** One step of a hand-off from state to state. */
export interface Move {
  readonly event: HandoffEvent;
  readonly allowed: (handoff: Handoff) => boolean;
  readonly change: (now: string) => Partial<Handoff>;
  /** What the visitor is told, if anything. */
  readonly say: (handoff: Handoff) => Reply | undefined;
  /** Who does it; none when time does. */
  readonly agent?: Agent;
  /** For the audit. */
  readonly detail?: string;
}

/** How often an action is tried again when somebody wrote to the conversation meanwhile. */
export const ATTEMPTS = 5;

/** Takes a hand-off to its next state, tells the visitor and keeps record, all in one commit. */
export async function move(deps: HandoffDeps, id: string, step: Move): Promise<ActionResult> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = await find(deps, id);
    if (!found) return 'not-found';
    const status = nextStatus(found.handoff.status, step.event);
    if (!status || !step.allowed(found.handoff)) return 'not-allowed';
    const committed = await deps.store.conversations.commit(
      changeOf(deps, step, { ...found, status }),
    );
    if (committed !== 'conflict') return 'done';
  }
  return 'not-allowed';
}

function changeOf(
  deps: HandoffDeps,
  step: Move,
  { handoff, conversation, status }: Found & { readonly status: HandoffStatus },
): Change {
  const now = deps.clock().toISOString();
  const reply = step.say(handoff);
  const spoken = reply ? [saidEntry(deps, conversation, { author: 'bot', reply })] : [];
  const holdsTheLine = conversation.handoffId === handoff.id && handoff.status !== 'callback';
  const control = controlIn(status);
  return {
    conversationId: conversation.id,
    expectedVersion: conversation.version,
    at: now,
    handoff: { ...handoff, ...step.change(now), status },
    ...(holdsTheLine ? { control } : {}),
    entries: [...(holdsTheLine ? [controlEntry(control, step.agent)] : []), ...spoken],
    ...auditOf(step, handoff.id, now),
  };
}

function auditOf(step: Move, target: string, at: string): { audit?: AuditRecord } {
  if (!step.agent) return {};
  return {
    audit: {
      id: randomUUID(),
      at,
      agentId: step.agent.id,
      agentName: step.agent.name,
      action: step.event,
      target,
      detail: step.detail ?? null,
    },
  };
}

function controlEntry(control: ReturnType<typeof controlIn>, agent: Agent | undefined): NewEntry {
  const payload: Payload = {
    type: 'control',
    control,
    ...(agent && control === 'agent' ? { agent: agent.name } : {}),
  };
  return { author: 'system', payload: JSON.stringify(payload) };
}

export interface Found {
  readonly handoff: Handoff;
  readonly conversation: Conversation;
}

export async function find(deps: HandoffDeps, handoffId: string): Promise<Found | undefined> {
  const handoff = await deps.store.handoffs.find(handoffId);
  const conversation = handoff && (await deps.store.conversations.load(handoff.conversationId));
  return handoff && conversation ? { handoff, conversation } : undefined;
}

/** The language the visitor is spoken to in. */
export function languageOf({ handoff, conversation }: Found): Language {
  const { language } = parseState(conversation.state).state;
  return language ?? (isLanguage(handoff.language) ? handoff.language : 'en');
}

/** A log entry of what is said to the visitor, in their language. */
export function saidEntry(
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
    choices: [...rendered.choices],
    meta: {
      ...(rendered.meta.agent ? { agent: rendered.meta.agent } : {}),
      ...(rendered.choices.length > 0 ? { choices: [...rendered.choices] } : {}),
    },
  };
  return { author, payload: JSON.stringify(payload) };
}
