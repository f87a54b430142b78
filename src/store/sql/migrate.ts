import { Migrator, type Kysely } from 'kysely';
import { MIGRATIONS } from './migrations';
import type { Tables } from './tables';

/** Brings a database to the newest schema; throws, changing nothing further, when a step fails. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error('the database could not be migrated');
}
