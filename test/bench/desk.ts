import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { readConfig } from '../../src/config';
import { start } from '../../src/server';
import { signIn } from '../support/agent';
import { openVisitor, request } from '../support/visitor';

/** From an agent's send to the frame in the visitor's socket, with so many live conversations. */
const CONVERSATIONS = 100;
const ROUNDS = 3;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'eta-bench-'));
  const running = await start(readConfig({ PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: folder }));
  const agent = await signIn(running.url, running.first ?? { name: '', password: '' });
  const live = await Promise.all(
    Array.from({ length: CONVERSATIONS }, () => openLive(running.url)),
  );
  for (const { id } of await agent.queue()) await agent.claim(id);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { id } of await agent.queue())
      times.push(await reach(live, (text) => agent.write(id, text)));
  const floor = await floorOf(running.url);
  print('agent to visitor', times);
  print('floor (a request that does nothing)', floor);
  say(`p95 ratio to the floor ${(quantile(times, 0.95) / quantile(floor, 0.95)).toFixed(1)}`);
  for (const socket of live) socket.close();
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** A visitor with an open stream, who waits for a person. */
async function openLive(url: string): Promise<WebSocket> {
  const visitor = await openVisitor(url);
  await visitor.say('talk to a person please');
  const { conversationId, token } = visitor;
  const path = `${url}/v3/directline/conversations/${conversationId}`;
  const answer = await request(path, { token });
  const { streamUrl }: { streamUrl: string } = JSON.parse(await answer.text());
  const socket = new WebSocket(streamUrl);
  await new Promise((resolve) => socket.once('open', resolve));
  return socket;
}

/** Milliseconds from the send till some socket shows the text. */
async function reach(
  sockets: readonly WebSocket[],
  send: (text: string) => Promise<number>,
): Promise<number> {
  const text = randomUUID();
  const started = performance.now();
  const seen = new Promise<number>((resolve) => {
    for (const socket of sockets) {
      const listen = (data: WebSocket.RawData) => {
        if (!textOf(data).includes(text)) return;
        for (const other of sockets) other.removeAllListeners('message');
        resolve(performance.now() - started);
      };
      socket.on('message', listen);
    }
  });
  await send(text);
  return seen;
}

async function floorOf(url: string): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < CONVERSATIONS; count += 1) {
    const started = performance.now();
    await (await fetch(`${url}/healthz`)).text();
    times.push(performance.now() - started);
  }
  return times;
}

/** A frame's text; frames of a text socket come in one piece. */
function textOf(data: WebSocket.RawData): string {
  return Buffer.isBuffer(data) ? data.toString('utf8') : '';
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function print(name: string, times: readonly number[]): void {
  const [half, most] = [quantile(times, 0.5), quantile(times, 0.95)];
  say(`${name}: p50 ${half.toFixed(1)} ms, p95 ${most.toFixed(1)} ms (${times.length})`);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

void main();
