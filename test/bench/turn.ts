/**
 * A turn over HTTP, as a share of the floor: the same server answering a request that does nothing.
 * Prints start-up time, p50 and p95 of both, their ratio, turns a second, and memory.
 */
import { randomUUID } from 'node:crypto';
import { startServer } from '../support/server';
import { openVisitor, request } from '../support/visitor';

const CONVERSATIONS = 40;
const SENTENCES = [
  "Do I need a visa? I'm German, flying to Montreal to see my sister",
  'none of these',
  'how much does it cost?',
  'thank you',
];

async function main(): Promise<void> {
  const began = performance.now();
  const server = await startServer({ CONVERSATIONS_PER_MINUTE: '100000' });
  const startUp = performance.now() - began;
  const turns: number[] = [];
  const floor: number[] = [];
  for (let count = 0; count < CONVERSATIONS; count += 1) {
    const visitor = await openVisitor(server.url);
    for (const text of SENTENCES) {
      const activity = { type: 'message', text, channelData: { clientActivityID: randomUUID() } };
      turns.push(await timed(() => visitor.post(activity)));
      floor.push(await timed(() => request(`${server.url}/healthz`)));
    }
  }
  const busy = turns.reduce((sum, time) => sum + time, 0);
  const lines = [
    `start-up            ${startUp.toFixed(0)} ms`,
    `floor   p50 ${at(floor, 0.5)} ms   p95 ${at(floor, 0.95)} ms`,
    `turn    p50 ${at(turns, 0.5)} ms   p95 ${at(turns, 0.95)} ms`,
    `ratio   p50 ${ratio(turns, floor, 0.5)}      p95 ${ratio(turns, floor, 0.95)}`,
    `turns a second, one after another: ${((1000 * turns.length) / busy).toFixed(0)}`,
    `memory              ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  await server.stop();
}

async function timed(action: () => Promise<Response>): Promise<number> {
  const began = performance.now();
  await (await action()).arrayBuffer();
  return performance.now() - began;
}

function quantile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
}

const at = (times: readonly number[], share: number) => quantile(times, share).toFixed(2);
const ratio = (times: readonly number[], base: readonly number[], share: number) =>
  (quantile(times, share) / quantile(base, share)).toFixed(1);

void main();
