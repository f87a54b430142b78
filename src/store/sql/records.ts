import type { Kysely } from 'kysely';
import type { AuditStore, NoteStore, SettingStore } from '../desk';
import type { SealedStore } from '../store';
import type { Tables } from './tables';

/** Settings that change while the service runs. */
export function createSettingStore(db: Kysely<Tables>): SettingStore {
  return {
    async get(name) {
      const row = await db
        .selectFrom('setting')
        .select('value')
        .where('name', '=', name)
        .executeTakeFirst();
      return row?.value;
    },
    async set(name, value) {
      await db
        .insertInto('setting')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute();
    },
  };
}

/** Notes of agents to each other: not in the log, so that no channel can ever show one. */
export function createNoteStore(db: Kysely<Tables>): NoteStore {
  return {
    async add(note) {
      const { conversationId, agentId, agentName, ...rest } = note;
      const names = { conversation_id: conversationId, agent_id: agentId, agent_name: agentName };
      await db
        .insertInto('note')
        .values({ ...rest, ...names })
        .execute();
    },
    async ofConversation(conversationId) {
      return db
        .selectFrom('note')
        .select([
          'id',
          'conversation_id as conversationId',
          'agent_id as agentId',
          'agent_name as agentName',
          'at',
          'text',
        ])
        .where('conversation_id', '=', conversationId)
        .orderBy('at')
        .execute();
    },
  };
}

/** What agents did: added to, never changed. */
export function createAuditStore(db: Kysely<Tables>): AuditStore {
  const all = db
    .selectFrom('audit')
    .select(['id', 'at', 'agent_id as agentId', 'agent_name as agentName', 'action'])
    .select(['target', 'detail'])
    .orderBy('at', 'desc');
  return {
    async add({ agentId, agentName, ...record }) {
      await db
        .insertInto('audit')
        .values({ ...record, agent_id: agentId, agent_name: agentName })
        .execute();
    },
    async list({ before, limit }) {
      const query = before === undefined ? all : all.where('at', '<', before);
      return query.limit(limit).execute();
    },
    ofAgent: (agentId, action) =>
      all.where('agent_id', '=', agentId).where('action', '=', action).limit(100).execute(),
  };
}

/** Encrypted values; they are written only with their message, in one commit. */
export function createSealedStore(db: Kysely<Tables>): SealedStore {
  const all = db
    .selectFrom('sealed')
    .select(['id', 'conversation_id as conversationId', 'kind', 'cipher', 'at'])
    .select('expires_at as expiresAt');
  return {
    ofConversation: (id) => all.where('conversation_id', '=', id).orderBy('at').execute(),
    find: (id) => all.where('id', '=', id).executeTakeFirst(),
    async forget(conversationId) {
      await db.deleteFrom('sealed').where('conversation_id', '=', conversationId).execute();
    },
    async sweep(now) {
      await db.deleteFrom('sealed').where('expires_at', '<=', now).execute();
    },
  };
}
