import type { Kysely } from 'kysely';
import type { Handoff, HandoffStore } from '../store';
import { containing } from './reports';
import { handoffOf } from './rows';
import type { Tables } from './tables';

const OPEN = ['waiting', 'agent', 'transferred', 'callback'];
const ENDED = ['closed', 'abandoned', 'expired'];

/** Reads of hand-offs; they are written only with their conversation, in one commit. */
export function createHandoffStore(db: Kysely<Tables>): HandoffStore {
  return {
    async find(id) {
      const row = await db
        .selectFrom('handoff')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && handoffOf(row);
    },
    async open() {
      const rows = await db
        .selectFrom('handoff')
        .selectAll()
        .where('status', 'in', OPEN)
        .orderBy('urgency', 'desc')
        .orderBy('opened_at')
        .execute();
      return rows.map(handoffOf);
    },
    ended: (query) => ended(db, query),
    search: (query) => ended(db, query),
    async ofConversation(conversationId) {
      const rows = await db
        .selectFrom('handoff')
        .selectAll()
        .where('conversation_id', '=', conversationId)
        .orderBy('opened_at')
        .execute();
      return rows.map(handoffOf);
    },
    claimedSince: (since) => claimedSince(db, since),
  };
}

async function claimedSince(db: Kysely<Tables>, since: string): Promise<number> {
  const row = await db
    .selectFrom('handoff')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('claimed_at', '>=', since)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

async function ended(
  db: Kysely<Tables>,
  { agentId, words, limit }: { agentId?: string; words?: string; limit: number },
): Promise<readonly Handoff[]> {
  let query = db.selectFrom('handoff').selectAll().where('status', 'in', ENDED);
  if (agentId !== undefined) query = query.where('agent_id', '=', agentId);
  if (words !== undefined)
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom('log')
          .select('log.seq')
          .whereRef('log.conversation_id', '=', 'handoff.conversation_id')
          .where(containing('log.payload', words)),
      ),
    );
  const rows = await query.orderBy('opened_at', 'desc').limit(limit).execute();
  return rows.map(handoffOf);
}
