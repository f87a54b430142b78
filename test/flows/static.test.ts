import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FLOWS, questions, URGENT } from '../../dialogs';
import type { Flow, Node } from '../../src/flow/types';
import { SERVICE_INTENTS, slugOf } from '../../src/recognizer/intents';
import { facts } from '../support/situation';

const nodesOf = (flow: Flow): [string, Node<string, string>][] => Object.entries(flow.nodes);
const waysOn = (node: Node<string, string>) => ('next' in node ? node.next : []);

test('every service intent has its topic, and every topic its file of the same slug', () => {
  const slugs = SERVICE_INTENTS.map(slugOf).sort();
  expect(FLOWS.map((flow) => flow.topic).sort()).toEqual(slugs);
  const files = readdirSync(join(__dirname, '..', '..', 'dialogs'));
  expect(slugs.filter((slug) => !files.includes(`${slug}.flow.ts`))).toEqual([]);
});

describe.each(FLOWS.map((flow): [string, Flow] => [flow.topic, flow]))('%s', (_topic, flow) => {
  test('every node is reachable from the start', () => {
    const reached = new Set<string>();
    const visit = (name: string): void => {
      const node = flow.nodes[name];
      if (reached.has(name) || !node) return;
      reached.add(name);
      for (const way of waysOn(node)) visit(way.to);
    };
    visit(flow.start);
    expect(Object.keys(flow.nodes).filter((name) => !reached.has(name))).toEqual([]);
  });

  test('every way ends: the last step of a route is without condition, and no node leads back', () => {
    for (const [, node] of nodesOf(flow)) {
      const ways = waysOn(node);
      if (ways.length > 0) expect('when' in (ways.at(-1) ?? {})).toBe(false);
    }
    const walk = (name: string, before: readonly string[]): void => {
      expect(before).not.toContain(name);
      const node = flow.nodes[name];
      for (const way of node ? waysOn(node) : []) walk(way.to, [...before, name]);
    };
    walk(flow.start, []);
  });

  test('sources, links and next topics exist', () => {
    const topics = new Set(FLOWS.map(({ topic }) => topic));
    for (const [, node] of nodesOf(flow)) {
      if (!('outcome' in node)) continue;
      for (const id of node.sources) expect(facts.sources.has(id)).toBe(true);
      for (const id of node.links ?? []) expect(facts.links.has(id)).toBe(true);
      for (const topic of node.then ?? []) expect(topics).toContain(topic);
    }
  });
});

test('every question is asked somewhere', () => {
  const asked = new Set(
    FLOWS.flatMap((flow) => nodesOf(flow).flatMap(([, node]) => ('ask' in node ? [node.ask] : []))),
  );
  expect(Object.keys(questions).filter((id) => !asked.has(id))).toEqual([]);
});

test('the fast path names topics and answers that exist', () => {
  const topics = FLOWS.map(({ topic }) => topic);
  expect(topics).toEqual(expect.arrayContaining([URGENT.topic, ...URGENT.insteadOf]));
  const answers = questions[URGENT.question].buckets.map((bucket) => bucket.id);
  expect(Object.keys(URGENT.urgency).sort()).toEqual([...answers].sort());
});
