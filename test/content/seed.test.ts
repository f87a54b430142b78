import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FLOWS } from '../../dialogs';
import { SERVICE_INTENTS, slugOf } from '../../src/recognizer/intents';

/** What the seed page says, paragraph by paragraph, and the topics that take care of it. */
const covered: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(join(__dirname, 'seed.json'), 'utf8'),
);
/** Topics that travellers need beyond the page. */
const BEYOND = [
  'fees-and-refunds',
  'validity-and-travel',
  'report-fraud',
  'withdraw-application',
  'other-immigration-service',
];
const topics = FLOWS.map((flow) => flow.topic);
const conversations: readonly { id: string; steps: readonly { expect?: { topic?: string } }[] }[] =
  JSON.parse(readFileSync(join(__dirname, '..', 'conversations', 'cases.json'), 'utf8'));

test.each(Object.entries(covered))('%s: has its topics', (_paragraph, needed) => {
  expect(needed.length).toBeGreaterThan(0);
  expect(needed.filter((topic) => !topics.includes(topic))).toEqual([]);
});

test('every topic stands for a paragraph of the page, or is known to go beyond it', () => {
  const used = new Set(Object.values(covered).flat());
  expect(topics.filter((topic) => !used.has(topic)).sort()).toEqual([...BEYOND].sort());
});

test('every topic is a label that can be recognized, and the other way round', () => {
  expect(SERVICE_INTENTS.map(slugOf).sort()).toEqual([...topics].sort());
});

test('every topic of the page is reached in a conversation of the tests', () => {
  const reached = new Set(
    conversations.flatMap(({ steps }) => steps.flatMap((step) => step.expect?.topic ?? [])),
  );
  const used = [...new Set(Object.values(covered).flat())];
  expect(used.filter((topic) => !reached.has(topic))).toEqual([]);
});
