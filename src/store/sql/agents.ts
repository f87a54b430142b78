import type { Kysely } from 'kysely';
import type { AgentStore } from '../desk';
import { agentOf, agentRow } from './agent-rows';
import type { Tables } from './tables';

/** Accounts of the desk and their sessions, over any engine. */
export function createAgentStore(db: Kysely<Tables>): AgentStore {
  return { ...accounts(db), ...sessions(db) };
}

type AccountPart = 'add' | 'find' | 'findByName' | 'list' | 'update' | 'present';

function accounts(db: Kysely<Tables>): Pick<AgentStore, AccountPart> {
  return {
    async add(agent) {
      await db.insertInto('agent').values(agentRow(agent)).execute();
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
      const row = agentRow(change);
      if (Object.keys(row).length === 0) return;
      await db.updateTable('agent').set(row).where('id', '=', id).execute();
    },
    async present(since) {
      const rows = await db
        .selectFrom('agent')
        .selectAll()
        .where('status', '!=', 'away')
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
