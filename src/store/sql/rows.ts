import type { Selectable } from 'kysely';
import type { NoticeSeverity } from '../desk';
import type { Author, Control, Conversation, Entry, Handoff, HandoffStatus } from '../store';
import type { Tables } from './tables';

/** Rows as the interface shows them. Closed words are checked, so a foreign value is an error, not a guess. */
export function conversationOf(row: Selectable<Tables['conversation']>): Conversation {
  return {
    id: row.id,
    channel: row.channel,
    userId: row.user_id,
    control: controlOf(row.control),
    handoffId: row.handoff_id,
    version: row.version,
    state: row.state,
    lastSeq: row.last_seq,
    reference: row.reference,
    deliveredSeq: row.delivered_seq,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export function entryOf(row: Selectable<Tables['log']>): Entry {
  return {
    conversationId: row.conversation_id,
    seq: row.seq,
    author: authorOf(row.author),
    activityId: row.activity_id,
    at: row.at,
    payload: row.payload,
  };
}

export function handoffOf(row: Selectable<Tables['handoff']>): Handoff {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    status: statusOf(row.status),
    reason: row.reason,
    language: row.language,
    urgency: row.urgency,
    topic: row.topic,
    packet: row.packet,
    agentId: row.agent_id,
    intendedFor: row.intended_for,
    openedAt: row.opened_at,
    claimedAt: row.claimed_at,
    closedAt: row.closed_at,
    wrapUp: row.wrap_up,
    rating: row.rating,
  };
}

export function handoffRow(handoff: Handoff): Tables['handoff'] {
  return {
    id: handoff.id,
    conversation_id: handoff.conversationId,
    status: handoff.status,
    reason: handoff.reason,
    language: handoff.language,
    urgency: handoff.urgency,
    topic: handoff.topic,
    packet: handoff.packet,
    agent_id: handoff.agentId,
    intended_for: handoff.intendedFor,
    opened_at: handoff.openedAt,
    claimed_at: handoff.claimedAt,
    closed_at: handoff.closedAt,
    wrap_up: handoff.wrapUp,
    rating: handoff.rating,
  };
}

const CONTROLS: readonly Control[] = ['bot', 'waiting', 'agent'];
const AUTHORS: readonly Author[] = ['visitor', 'bot', 'agent', 'system'];
const STATUSES: readonly HandoffStatus[] = [
  'offered',
  'waiting',
  'agent',
  'transferred',
  'callback',
  'closed',
  'abandoned',
  'expired',
];
const SEVERITIES: readonly NoticeSeverity[] = ['information', 'warning', 'outage'];

export const severityOf = (word: string): NoticeSeverity => oneOf(SEVERITIES, word);
const controlOf = (word: string) => oneOf(CONTROLS, word);
const authorOf = (word: string) => oneOf(AUTHORS, word);
const statusOf = (word: string) => oneOf(STATUSES, word);

/** A stored word that must be one of these; throws on any other. */
export function oneOf<T extends string>(allowed: readonly T[], word: string): T {
  const found = allowed.find((candidate) => candidate === word);
  if (found === undefined) throw new Error(`unexpected stored word "${word}"`);
  return found;
}
