import { sql, type Kysely, type Migration } from 'kysely';

/** What the desk needs beyond the queue: skills, transfers, endings, notes, audit, sealed values, reports. */
export const desk: Migration = {
  async up(db: Kysely<unknown>) {
    await widenHandoffs(db);
    await widenAccounts(db);
    await widenConversations(db);
    await addRecords(db);
    await addSealed(db);
  },
};

/** How far hand-offs have got with another desk. */
export const links: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('link')
      .addColumn('handoff_id', 'text', (c) => c.primaryKey())
      .addColumn('ref', 'text', (c) => c.notNull().unique())
      .addColumn('detail', 'text')
      .addColumn('sent_seq', 'integer', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .execute();
  },
};

async function widenHandoffs(db: Kysely<unknown>): Promise<void> {
  for (const column of ['topic', 'intended_for', 'wrap_up'])
    await db.schema.alterTable('handoff').addColumn(column, 'text').execute();
  await db.schema.alterTable('handoff').addColumn('rating', 'integer').execute();
  await db.schema.createIndex('handoff_claimed').on('handoff').column('claimed_at').execute();
  await db.schema
    .createIndex('handoff_conversation')
    .on('handoff')
    .columns(['conversation_id', 'opened_at'])
    .execute();
}

async function widenAccounts(db: Kysely<unknown>): Promise<void> {
  const lists = ['languages', 'topics'];
  for (const column of lists)
    await db.schema
      .alterTable('agent')
      .addColumn(column, 'text', (c) => c.notNull().defaultTo('[]'))
      .execute();
  await db.schema
    .alterTable('agent')
    .addColumn('status', 'text', (c) => c.notNull().defaultTo('away'))
    .execute();
  await sql`update agent set status = 'available' where available = 1`.execute(db);
  await db.schema.alterTable('agent').dropColumn('available').execute();
}

async function widenConversations(db: Kysely<unknown>): Promise<void> {
  for (const column of ['language', 'topic'])
    await db.schema.alterTable('conversation').addColumn(column, 'text').execute();
  for (const column of ['concluded', 'helped'])
    await db.schema
      .alterTable('conversation')
      .addColumn(column, 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
  await db.schema
    .createIndex('conversation_created')
    .on('conversation')
    .column('created_at')
    .execute();
}

async function addRecords(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('setting')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('note')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('conversation_id', 'text', (c) => c.notNull().references('conversation.id'))
    .addColumn('agent_id', 'text', (c) => c.notNull())
    .addColumn('agent_name', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('audit')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('agent_id', 'text', (c) => c.notNull())
    .addColumn('agent_name', 'text', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('target', 'text')
    .addColumn('detail', 'text')
    .execute();
  await db.schema.createIndex('audit_at').on('audit').column('at').execute();
}

async function addSealed(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sealed')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('conversation_id', 'text', (c) => c.notNull().references('conversation.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('cipher', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('sealed_conversation')
    .on('sealed')
    .column('conversation_id')
    .execute();
}
