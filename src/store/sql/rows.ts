import type { Selectable } from 'kysely';
import type {
  Agent,
  Author,
  Control,
  Conversation,
  Entry,
  Handoff,
  HandoffStatus,
  NoticeSeverity,
  Role,
} from '../store';
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
    packet: row.packet,
    agentId: row.agent_id,
    openedAt: row.opened_at,
    claimedAt: row.claimed_at,
    closedAt: row.closed_at,
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
    packet: handoff.packet,
    agent_id: handoff.agentId,
    opened_at: handoff.openedAt,
    claimed_at: handoff.claimedAt,
    closed_at: handoff.closedAt,
  };
}

export function agentOf(row: Selectable<Tables['agent']>): Agent {
  return {
    id: row.id,
    name: row.name,
    role: roleOf(row.role),
    passwordHash: row.password_hash,
    failedSignIns: row.failed_sign_ins,
    lockedUntil: row.locked_until,
    available: row.available === 1,
    lastSeenAt: row.last_seen_at,
  };
}

const CONTROLS: readonly Control[] = ['bot', 'waiting', 'agent'];
const AUTHORS: readonly Author[] = ['visitor', 'bot', 'agent', 'system'];
const STATUSES: readonly HandoffStatus[] = ['waiting', 'agent', 'closed', 'abandoned', 'expired'];
const SEVERITIES: readonly NoticeSeverity[] = ['information', 'warning', 'outage'];
const ROLES: readonly Role[] = ['agent', 'supervisor'];

export const severityOf = (word: string): NoticeSeverity => oneOf(SEVERITIES, word);
const controlOf = (word: string) => oneOf(CONTROLS, word);
const authorOf = (word: string) => oneOf(AUTHORS, word);
const statusOf = (word: string) => oneOf(STATUSES, word);
const roleOf = (word: string) => oneOf(ROLES, word);

function oneOf<T extends string>(allowed: readonly T[], word: string): T {
  const found = allowed.find((candidate) => candidate === word);
  if (found === undefined) throw new Error(`unexpected stored word "${word}"`);
  return found;
}
