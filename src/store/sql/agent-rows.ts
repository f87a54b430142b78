import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Agent, AgentStatus, Role } from '../desk';
import { oneOf } from './rows';
import type { Tables } from './tables';

const ROLES: readonly Role[] = ['agent', 'supervisor'];
const STATUSES: readonly AgentStatus[] = ['available', 'busy', 'away'];
const words = z.array(z.string());

/** An account as the interface shows it. */
export function agentOf(row: Selectable<Tables['agent']>): Agent {
  return {
    id: row.id,
    name: row.name,
    role: oneOf(ROLES, row.role),
    passwordHash: row.password_hash === '' ? null : row.password_hash,
    failedSignIns: row.failed_sign_ins,
    lockedUntil: row.locked_until,
    status: oneOf(STATUSES, row.status),
    languages: words.parse(JSON.parse(row.languages)),
    topics: words.parse(JSON.parse(row.topics)),
    lastSeenAt: row.last_seen_at,
  };
}

/** The columns of what is given of an account; undefined for the rest. */
export function agentRow(agent: Agent): Tables['agent'];
export function agentRow(change: Partial<Agent>): Partial<Tables['agent']>;
export function agentRow(agent: Partial<Agent>): Partial<Tables['agent']> {
  const list = (value: readonly string[] | undefined) => value && JSON.stringify(value);
  const row: { [K in keyof Tables['agent']]: Tables['agent'][K] | undefined } = {
    id: agent.id,
    name: agent.name,
    role: agent.role,
    password_hash: agent.passwordHash === null ? '' : agent.passwordHash,
    failed_sign_ins: agent.failedSignIns,
    locked_until: agent.lockedUntil,
    status: agent.status,
    languages: list(agent.languages),
    topics: list(agent.topics),
    last_seen_at: agent.lastSeenAt,
  };
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}
