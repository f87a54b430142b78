import { randomUUID } from 'node:crypto';
import type { HandoffReason, Packet } from '../handoff/packet';
import type { Handoff, HandoffStatus } from '../store/store';
import { position } from './answers';
import { flowOf, urgencyOf, type Turn } from './context';

/** A new hand-off of this conversation, or the offered one taken further. */
export function handoffOf(
  turn: Turn,
  { reason, status, before }: { reason: HandoffReason; status: HandoffStatus; before?: Handoff },
): Handoff {
  return {
    id: before?.id ?? randomUUID(),
    conversationId: turn.conversation.id,
    status,
    reason,
    language: turn.language,
    urgency: urgencyOf(turn),
    topic: turn.state.topic,
    packet: JSON.stringify(packetOf(turn, reason)),
    agentId: null,
    intendedFor: null,
    openedAt: turn.now.toISOString(),
    claimedAt: null,
    closedAt: null,
    wrapUp: null,
    rating: null,
  };
}

/** Why a person is asked for now: a flight is near, the topic ends with one, or simply so. */
export function reasonNow(turn: Turn): HandoffReason {
  if (urgencyOf(turn) > 0) return 'urgent';
  const where = turn.state.concluded && flowOf(turn) ? position(turn) : undefined;
  return where?.at === 'outcome' && where.outcome.person ? 'outcome' : 'asked';
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
