import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { createAgentStore } from '../sql/agents';
import { createConversationStore } from '../sql/conversations';
import { createHandoffStore } from '../sql/handoffs';
import { createLinkStore } from '../sql/links';
import { migrate } from '../sql/migrate';
import { createMissStore } from '../sql/misses';
import { createNoticeStore } from '../sql/notices';
import {
  createAuditStore,
  createNoteStore,
  createSealedStore,
  createSettingStore,
} from '../sql/records';
import { createReportStore } from '../sql/reports';
import { createSecretStore } from '../sql/secrets';
import type { Tables } from '../sql/tables';
import type { Store } from '../store';

/** Opens (or makes) the embedded database file: write-ahead log, every commit on disk before it returns. */
export async function openSqliteStore(file: string): Promise<Store> {
  mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file);
  for (const pragma of PRAGMAS) database.pragma(pragma);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  await migrate(db);
  return {
    conversations: createConversationStore(db),
    handoffs: createHandoffStore(db),
    agents: createAgentStore(db),
    secrets: createSecretStore(db),
    notices: createNoticeStore(db),
    misses: createMissStore(db),
    settings: createSettingStore(db),
    notes: createNoteStore(db),
    audit: createAuditStore(db),
    sealed: createSealedStore(db),
    reports: createReportStore(db),
    links: createLinkStore(db),
    close: () => db.destroy(),
  };
}

const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'busy_timeout = 5000',
];
