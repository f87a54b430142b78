import type { Kysely, Transaction } from 'kysely';
import type { Change, Committed, Conversation, ConversationStore, Entry, Sealed } from '../store';
import { missRow } from './misses';
import { createAuditStore } from './records';
import { conversationOf, entryOf, handoffRow } from './rows';
import type { Tables } from './tables';

/** Conversations and their append-only log, over any engine. */
export function createConversationStore(db: Kysely<Tables>): ConversationStore {
  const listeners = new Set<(committed: Committed) => void>();
  return {
    async create({ id, channel, userId, at }) {
      await db
        .insertInto('conversation')
        .values({ ...EMPTY, id, channel, user_id: userId, created_at: at, updated_at: at })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },
    load: (id) => load(db, id),
    async commit(change) {
      const result = await db.transaction().execute((tx) => commit(tx, change));
      if (result !== 'conflict') for (const listener of listeners) listener(result);
      return result;
    },
    async erase(id) {
      await db.transaction().execute((tx) => erase(tx, id));
      for (const listener of listeners)
        listener({ conversationId: id, entries: [], control: 'bot', erased: true });
    },
    read: (query) => read(db, query),
    ...delivery(db),
    async findByActivity(conversationId, activityId) {
      const row = await db
        .selectFrom('log')
        .selectAll()
        .where('conversation_id', '=', conversationId)
        .where('activity_id', '=', activityId)
        .executeTakeFirst();
      return row && entryOf(row);
    },
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function delivery(db: Kysely<Tables>): Pick<ConversationStore, 'undelivered' | 'markDelivered'> {
  return {
    async undelivered(channel) {
      const rows = await db
        .selectFrom('conversation')
        .selectAll()
        .where('channel', '=', channel)
        .whereRef('delivered_seq', '<', 'last_seq')
        .execute();
      return rows.map(conversationOf);
    },
    async markDelivered(conversationId, seq) {
      await db
        .updateTable('conversation')
        .set({ delivered_seq: seq })
        .where('id', '=', conversationId)
        .where('delivered_seq', '<', seq)
        .execute();
    },
  };
}

const EMPTY = {
  control: 'bot',
  handoff_id: null,
  version: 0,
  state: null,
  last_seq: 0,
  reference: null,
  delivered_seq: 0,
  language: null,
  topic: null,
  concluded: 0,
  helped: 0,
};

async function load(db: Kysely<Tables>, id: string): Promise<Conversation | undefined> {
  const row = await db
    .selectFrom('conversation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && conversationOf(row);
}

async function read(
  db: Kysely<Tables>,
  query: { conversationId: string; after: number; limit?: number },
): Promise<readonly Entry[]> {
  const rows = await db
    .selectFrom('log')
    .selectAll()
    .where('conversation_id', '=', query.conversationId)
    .where('seq', '>', query.after)
    .orderBy('seq')
    .limit(query.limit ?? 10_000)
    .execute();
  return rows.map(entryOf);
}

async function commit(tx: Transaction<Tables>, change: Change): Promise<Committed | 'conflict'> {
  const current = await load(tx, change.conversationId);
  if (!current || current.version !== change.expectedVersion) return 'conflict';
  const rows = change.entries.map((entry, index) => ({
    conversation_id: current.id,
    seq: current.lastSeq + 1 + index,
    author: entry.author,
    activity_id: entry.activityId ?? null,
    at: change.at,
    payload: entry.payload,
  }));
  const control = change.control ?? current.control;
  const updated = await tx
    .updateTable('conversation')
    .set({
      version: current.version + 1,
      last_seq: current.lastSeq + rows.length,
      state: change.state ?? current.state,
      control,
      handoff_id: handoffIdOf(change, current),
      ...summaryRow(change.summary),
      reference: change.reference ?? current.reference,
      updated_at: change.at,
    })
    .where('id', '=', current.id)
    .where('version', '=', current.version)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) return 'conflict';
  if (rows.length > 0) await tx.insertInto('log').values(rows).execute();
  if (change.handoff) await saveHandoff(tx, change.handoff);
  if (change.miss) await tx.insertInto('miss').values(missRow(change.miss)).execute();
  if (change.audit) await createAuditStore(tx).add(change.audit);
  if (change.sealed?.length) await saveSealed(tx, change.sealed);
  const movesHandoff = change.handoff !== undefined;
  return { conversationId: current.id, entries: rows.map(entryOf), control, movesHandoff };
}

async function erase(tx: Transaction<Tables>, id: string): Promise<void> {
  for (const table of ['log', 'handoff', 'note', 'sealed'] as const)
    await tx.deleteFrom(table).where('conversation_id', '=', id).execute();
  await tx.deleteFrom('conversation').where('id', '=', id).execute();
}

async function saveHandoff(
  tx: Transaction<Tables>,
  handoff: NonNullable<Change['handoff']>,
): Promise<void> {
  const row = handoffRow(handoff);
  await tx
    .insertInto('handoff')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** The hand-off that the control belongs to; a callback handled on the side does not take its place. */
function handoffIdOf(change: Change, current: Conversation): string | null {
  if (!change.handoff || change.control === undefined) return current.handoffId;
  return change.handoff.id;
}

function summaryRow(summary: Change['summary']) {
  if (!summary) return {};
  const { language, topic, concluded, helped } = summary;
  return { language, topic, concluded: Number(concluded), helped: Number(helped) };
}

async function saveSealed(tx: Transaction<Tables>, sealed: readonly Sealed[]): Promise<void> {
  const rows = sealed.map(({ conversationId, expiresAt, ...value }) => ({
    ...value,
    conversation_id: conversationId,
    expires_at: expiresAt,
  }));
  await tx.insertInto('sealed').values(rows).execute();
}
