import { sql, type Kysely } from 'kysely';
import type { ConversationRow, HandoffRow, ReportStore, Span } from '../desk';
import type { Tables } from './tables';

/** Reads for reports, over any engine. */
export function createReportStore(db: Kysely<Tables>): ReportStore {
  return {
    conversations: (span) => conversations(db, span),
    handoffs: (span) => handoffs(db, span),
  };
}

async function conversations(
  db: Kysely<Tables>,
  { from, to }: Span,
): Promise<readonly ConversationRow[]> {
  const rows = await db
    .selectFrom('conversation')
    .select(['created_at', 'updated_at', 'channel', 'language', 'topic', 'concluded', 'helped'])
    .select((select) =>
      select
        .exists(
          select
            .selectFrom('handoff')
            .select('handoff.id')
            .whereRef('handoff.conversation_id', '=', 'conversation.id')
            .where('handoff.status', '!=', 'offered')
            .where((where) =>
              where.or([
                where('handoff.status', '!=', 'abandoned'),
                where('handoff.claimed_at', 'is not', null),
              ]),
            ),
        )
        .as('handed_over'),
    )
    .where('created_at', '>=', from)
    .where('created_at', '<', to)
    .where('language', 'is not', null)
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({
    startedAt: row.created_at,
    updatedAt: row.updated_at,
    channel: row.channel,
    language: row.language,
    topic: row.topic,
    concluded: row.concluded === 1,
    helped: row.helped === 1,
    handedOver: Boolean(row.handed_over),
  }));
}

async function handoffs(db: Kysely<Tables>, { from, to }: Span): Promise<readonly HandoffRow[]> {
  return db
    .selectFrom('handoff')
    .select(['status', 'reason', 'language', 'topic', 'agent_id as agentId'])
    .select(['opened_at as openedAt', 'claimed_at as claimedAt', 'closed_at as closedAt'])
    .select(['wrap_up as wrapUp', 'rating'])
    .where('opened_at', '>=', from)
    .where('opened_at', '<', to)
    .orderBy('opened_at')
    .execute();
}

/** Does a stored text contain these words, whatever their case? Wildcards in the words mean themselves. */
export function containing(column: string, words: string) {
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`lower(${sql.ref(column)}) like ${pattern} escape '\\'`;
}
