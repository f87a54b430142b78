import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Miss, MissStore } from '../store';
import type { Tables } from './tables';

/** Reads of misses; they are written only with their turn, in one commit. */
export function createMissStore(db: Kysely<Tables>): MissStore {
  return {
    async list({ language, limit }) {
      const all = db.selectFrom('miss').selectAll().orderBy('at', 'desc').limit(limit);
      const rows = await (
        language === undefined ? all : all.where('language', '=', language)
      ).execute();
      return rows.map((row) => rowSchema.parse(row));
    },
  };
}

/** A miss as a row. */
export function missRow(miss: Miss): Tables['miss'] {
  return { ...miss, guesses: JSON.stringify(miss.guesses) };
}

const rowSchema = z.object({
  id: z.string(),
  at: z.string(),
  language: z.string(),
  text: z.string(),
  kind: z.enum(['none', 'clarify', 'hand-off']),
  guesses: z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json))),
});
