import type { Kysely } from 'kysely';
import type { Agent, AgentStore } from '../store';
import { agentOf } from './rows';
import type { Tables } from './tables';

/** Accounts of the desk and their sessions, over any engine. */
export function createAgentStore(db: Kysely<Tables>): AgentStore {
  return { ...accounts(db), ...sessions(db) };
}

type AccountPart = 'add' | 'find' | 'findByName' | 'list' | 'update' | 'present';

function accounts(db: Kysely<Tables>): Pick<AgentStore, AccountPart> {
  return {
    async add(agent) {
      await db.insertInto('agent').values(fullRow(agent)).execute();
    },
    async find(id) {
      const row = await db.selectFrom('agent').selectAll().where('id', '=', id).executeTakeFirst();
      return row && agentOf(row);
    },
    async findByName(name) {
      const row = await db
        .selectFrom('agent')
        .selectAll()
        .where('name', '=', name)
        .executeTakeFirst();
      return row && agentOf(row);
    },
    async list() {
      const rows = await db.selectFrom('agent').selectAll().orderBy('name').execute();
      return rows.map(agentOf);
    },
    async update(id, change) {
      const row = rowOf(change);
      if (Object.keys(row).length === 0) return;
      await db.updateTable('agent').set(row).where('id', '=', id).execute();
    },
    async present(since) {
      const rows = await db
        .selectFrom('agent')
        .selectAll()
        .where('available', '=', 1)
        .where('last_seen_at', '>=', since)
        .execute();
      return rows.map(agentOf);
    },
  };
}

function sessions(
  db: Kysely<Tables>,
): Pick<AgentStore, 'openSession' | 'findSession' | 'extendSession' | 'closeSession'> {
  return {
    async openSession(session) {
      await db
        .insertInto('session')
        .values({ id: session.id, agent_id: session.agentId, expires_at: session.expiresAt })
        .execute();
    },
    async findSession(id) {
      const row = await db
        .selectFrom('session')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && { id: row.id, agentId: row.agent_id, expiresAt: row.expires_at };
    },
    async extendSession(id, expiresAt) {
      await db.updateTable('session').set({ expires_at: expiresAt }).where('id', '=', id).execute();
    },
    async closeSession(id) {
      await db.deleteFrom('session').where('id', '=', id).execute();
    },
  };
}

function fullRow(agent: Agent): Tables['agent'] {
  return {
    id: agent.id,
    name: agent.name,
    role: agent.role,
    password_hash: agent.passwordHash,
    failed_sign_ins: agent.failedSignIns,
    locked_until: agent.lockedUntil,
    available: Number(agent.available),
    last_seen_at: agent.lastSeenAt,
  };
}

function rowOf(change: Partial<Omit<Agent, 'id'>>): Partial<Tables['agent']> {
  const row = {
    name: change.name,
    role: change.role,
    password_hash: change.passwordHash,
    failed_sign_ins: change.failedSignIns,
    locked_until: change.lockedUntil,
    available: change.available === undefined ? undefined : Number(change.available),
    last_seen_at: change.lastSeenAt,
  };
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}
