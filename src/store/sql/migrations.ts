import type { Kysely, Migration } from 'kysely';
import { desk, links } from './desk-migrations';

const first: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('conversation')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('channel', 'text', (c) => c.notNull())
      .addColumn('user_id', 'text', (c) => c.notNull())
      .addColumn('control', 'text', (c) => c.notNull())
      .addColumn('handoff_id', 'text')
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('state', 'text')
      .addColumn('last_seq', 'integer', (c) => c.notNull())
      .addColumn('reference', 'text')
      .addColumn('delivered_seq', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('log')
      .addColumn('conversation_id', 'text', (c) => c.notNull().references('conversation.id'))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('author', 'text', (c) => c.notNull())
      .addColumn('activity_id', 'text')
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('payload', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('log_pk', ['conversation_id', 'seq'])
      .addUniqueConstraint('log_activity', ['conversation_id', 'activity_id'])
      .execute();
  },
};

const handoffs: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('handoff')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('conversation_id', 'text', (c) => c.notNull().references('conversation.id'))
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('urgency', 'integer', (c) => c.notNull())
      .addColumn('packet', 'text', (c) => c.notNull())
      .addColumn('agent_id', 'text')
      .addColumn('opened_at', 'text', (c) => c.notNull())
      .addColumn('claimed_at', 'text')
      .addColumn('closed_at', 'text')
      .execute();
    await db.schema
      .createIndex('handoff_open')
      .on('handoff')
      .columns(['status', 'urgency', 'opened_at'])
      .execute();
  },
};

const accounts: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('agent')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull().unique())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('password_hash', 'text', (c) => c.notNull())
      .addColumn('failed_sign_ins', 'integer', (c) => c.notNull())
      .addColumn('locked_until', 'text')
      .addColumn('available', 'integer', (c) => c.notNull())
      .addColumn('last_seen_at', 'text')
      .execute();
    await db.schema
      .createTable('session')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('agent_id', 'text', (c) => c.notNull().references('agent.id'))
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('secret')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('value', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('used_token')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .execute();
  },
};

const notices: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('notice')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('severity', 'text', (c) => c.notNull())
      .addColumn('topics', 'text', (c) => c.notNull())
      .addColumn('texts', 'text', (c) => c.notNull())
      .addColumn('valid_from', 'text', (c) => c.notNull())
      .addColumn('valid_until', 'text')
      .addColumn('posted_by', 'text', (c) => c.notNull())
      .addColumn('lifted_at', 'text')
      .execute();
  },
};

const misses: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('miss')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('guesses', 'text', (c) => c.notNull())
      .execute();
  },
};

/** The one set of migrations, for every engine, in order of name. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-conversations': first,
  '002-handoffs': handoffs,
  '003-accounts': accounts,
  '004-notices': notices,
  '005-misses': misses,
  '006-desk': desk,
  '007-links': links,
};
