import type { Kysely } from 'kysely';
import type { HandoffStore } from '../store';
import { handoffOf } from './rows';
import type { Tables } from './tables';

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
        .where('status', 'in', ['waiting', 'agent'])
        .orderBy('urgency', 'desc')
        .orderBy('opened_at')
        .execute();
      return rows.map(handoffOf);
    },
  };
}
