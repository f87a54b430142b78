import type { Kysely, Selectable } from 'kysely';
import type { Link, LinkStore } from '../store';
import { oneOf } from './rows';
import type { Tables } from './tables';

const STATES: readonly Link['state'][] = ['open', 'ended', 'failed'];

/** How far hand-offs have got with another desk, over any engine. */
export function createLinkStore(db: Kysely<Tables>): LinkStore {
  const all = db.selectFrom('link').selectAll();
  return {
    async find(handoffId) {
      const row = await all.where('handoff_id', '=', handoffId).executeTakeFirst();
      return row && linkOf(row);
    },
    async findByRef(ref) {
      const row = await all.where('ref', '=', ref).executeTakeFirst();
      return row && linkOf(row);
    },
    async active() {
      return (await all.where('state', '=', 'open').execute()).map(linkOf);
    },
    async save({ handoffId, ref, detail, sentSeq, state }) {
      const row = { handoff_id: handoffId, ref, detail, sent_seq: sentSeq, state };
      await db
        .insertInto('link')
        .values(row)
        .onConflict((conflict) => conflict.column('handoff_id').doUpdateSet(row))
        .execute();
    },
  };
}

function linkOf(row: Selectable<Tables['link']>): Link {
  return {
    handoffId: row.handoff_id,
    ref: row.ref,
    detail: row.detail,
    sentSeq: row.sent_seq,
    state: oneOf(STATES, row.state),
  };
}
