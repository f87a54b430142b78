import type { Kysely } from 'kysely';
import type { SecretStore } from '../store';
import type { Tables } from './tables';

/** Secrets made on the spot, and ids that may be used once. */
export function createSecretStore(db: Kysely<Tables>): SecretStore {
  return {
    async getOrCreate(name, create) {
      await db
        .insertInto('secret')
        .values({ name, value: create() })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
      const row = await db
        .selectFrom('secret')
        .select('value')
        .where('name', '=', name)
        .executeTakeFirstOrThrow();
      return row.value;
    },
    async useOnce(id, expiresAt) {
      await db
        .deleteFrom('used_token')
        .where('expires_at', '<', new Date().toISOString())
        .execute();
      const result = await db
        .insertInto('used_token')
        .values({ id, expires_at: expiresAt })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },
  };
}
