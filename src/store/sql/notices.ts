import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { Notice, NoticeStore } from '../desk';
import { severityOf } from './rows';
import type { Tables } from './tables';

/** Notices of the operator, over any engine. */
export function createNoticeStore(db: Kysely<Tables>): NoticeStore {
  return {
    async post(notice) {
      await db.insertInto('notice').values(rowOf(notice)).execute();
    },
    async lift(id, at) {
      const result = await db
        .updateTable('notice')
        .set({ lifted_at: at })
        .where('id', '=', id)
        .where('lifted_at', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },
    async active(at) {
      const rows = await db
        .selectFrom('notice')
        .selectAll()
        .where('lifted_at', 'is', null)
        .where('valid_from', '<=', at)
        .where((where) =>
          where.or([where('valid_until', 'is', null), where('valid_until', '>', at)]),
        )
        .orderBy('valid_from')
        .execute();
      return rows.map(noticeOf);
    },
    async list() {
      const rows = await db
        .selectFrom('notice')
        .selectAll()
        .orderBy('valid_from', 'desc')
        .limit(200)
        .execute();
      return rows.map(noticeOf);
    },
  };
}

function rowOf(notice: Notice): Tables['notice'] {
  return {
    id: notice.id,
    severity: notice.severity,
    topics: JSON.stringify(notice.topics),
    texts: JSON.stringify(notice.texts),
    valid_from: notice.from,
    valid_until: notice.until,
    posted_by: notice.postedBy,
    lifted_at: notice.liftedAt,
  };
}

function noticeOf(row: Selectable<Tables['notice']>): Notice {
  return {
    id: row.id,
    severity: severityOf(row.severity),
    topics: z.array(z.string()).parse(JSON.parse(row.topics)),
    texts: z.record(z.string(), z.string()).parse(JSON.parse(row.texts)),
    from: row.valid_from,
    until: row.valid_until,
    postedBy: row.posted_by,
    liftedAt: row.lifted_at,
  };
}
