import { randomUUID } from 'node:crypto';
import type { Handoff } from '../store/store';
import type { HandoffReason, Packet } from '../handoff/packet';
import { position } from './answers';
import type { Turn } from './context';
import { say } from './speak';

const WAIT = { id: 'do:wait-in-queue', label: { key: 'patterns:handoff.waitInQueue' } };
const LEAVE = { id: 'do:leave-queue', label: { key: 'patterns:handoff.leaveQueue' } };

/** Asks for a person: into the queue when an agent is there, otherwise told so with the other ways. */
export async function requestAgent(turn: Turn, reason: HandoffReason): Promise<void> {
  turn.proceed = false;
  if (turn.control === 'waiting') {
    say(turn, 'handoff.alreadyWaiting', { choices: [LEAVE] });
    return;
  }
  if (await turn.services.agentPresent()) {
    await enqueue(turn, reason);
    return;
  }
  turn.replies.push({ kind: 'channels', key: 'handoff.nobody', choices: [WAIT] });
}

/** The visitor waits although nobody is signed in. */
export async function waitInQueue(turn: Turn): Promise<void> {
  if (turn.control === 'bot') await enqueue(turn, 'asked');
  else say(turn, 'handoff.alreadyWaiting', { choices: [LEAVE] });
  turn.proceed = false;
}

/** The visitor no longer waits for a person. */
export async function leaveQueue(turn: Turn): Promise<void> {
  turn.proceed = true;
  const id = turn.conversation.handoffId;
  const waiting =
    id && turn.control === 'waiting' ? await turn.services.store.handoffs.find(id) : undefined;
  if (!waiting) {
    say(turn, 'handoff.leftQueue');
    return;
  }
  turn.handoff = { ...waiting, status: 'abandoned', closedAt: turn.now.toISOString() };
  turn.control = 'bot';
  say(turn, 'handoff.leftQueue');
}

function urgencyOf(turn: Turn): number {
  const { question, urgency } = turn.services.urgent;
  return urgency[turn.state.answers[question]?.value ?? ''] ?? 0;
}

async function enqueue(turn: Turn, reason: HandoffReason): Promise<void> {
  const packet: Packet = packetOf(turn, reason);
  const handoff: Handoff = {
    id: randomUUID(),
    conversationId: turn.conversation.id,
    status: 'waiting',
    reason,
    language: turn.language,
    urgency: urgencyOf(turn),
    packet: JSON.stringify(packet),
    agentId: null,
    openedAt: turn.now.toISOString(),
    claimedAt: null,
    closedAt: null,
  };
  turn.handoff = handoff;
  turn.control = 'waiting';
  say(turn, 'handoff.waiting');
  say(turn, 'handoff.place', { params: { place: await placeOf(turn, handoff) }, choices: [LEAVE] });
}

/** Everybody who is more urgent or has waited longer stands before. */
async function placeOf(turn: Turn, handoff: Handoff): Promise<number> {
  const open = await turn.services.store.handoffs.open();
  const before = open.filter(
    (other) => other.status === 'waiting' && other.urgency >= handoff.urgency,
  );
  return before.length + 1;
}

function packetOf(turn: Turn, reason: HandoffReason): Packet {
  const where = position(turn);
  return {
    version: 1,
    reason,
    channel: turn.incoming.channel,
    language: turn.language,
    topic: turn.state.topic,
    at: where ? (where.at === 'question' ? where.question : where.node) : null,
    outcome: where?.at === 'outcome' ? where.outcome.outcome : null,
    facts: Object.entries(turn.state.answers).map(([question, answer]) => ({
      question,
      ...answer,
    })),
    told: turn.state.told,
  };
}
