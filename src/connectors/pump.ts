import { setTimeout as wait } from 'node:timers/promises';
import { parsePayload } from '../conversation/entry';
import { isOpen } from '../handoff/machine';
import type { Agent } from '../store/desk';
import type { Entry, Handoff, Link } from '../store/store';
import type { ConnectorLine } from './connector';
import { giveBack, type BridgeDeps } from './give-back';

/** Tries in a row after which the other desk is taken for unable, and the pauses between them, in milliseconds. */
const TRIES = 4;
const FIRST_PAUSE_MS = 250;

/** Brings the other desk up to date about hand-offs, one step after another for each. */
export interface Pump {
  readonly run: (handoffId: string) => void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

export function createPump(deps: BridgeDeps, account: Agent): Pump {
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  const work = async (id: string): Promise<void> => {
    do {
      again.delete(id);
      await bringUpToDate(deps, account, id);
    } while (again.has(id));
  };
  return {
    run(id) {
      again.add(id);
      if (running.has(id)) return;
      const done = work(id)
        .catch((error: unknown) => {
          const name = error instanceof Error ? error.name : 'unknown';
          deps.log.error({ handoff: id, error: name }, 'connector failed');
        })
        .finally(() => running.delete(id));
      running.set(id, done);
    },
    async idle() {
      await Promise.all(running.values());
    },
  };
}

async function bringUpToDate(deps: BridgeDeps, account: Agent, id: string): Promise<void> {
  const handoff = await deps.store.handoffs.find(id);
  const link = await deps.store.links.find(id);
  if (link?.state === 'failed' || link?.state === 'ended') return;
  if (!handoff) {
    if (link) await end(deps, link);
    return;
  }
  const isTheirs = handoff.agentId === null || handoff.agentId === account.id;
  if (link && (!isOpen(handoff.status) || !isTheirs)) {
    await end(deps, link);
    return;
  }
  try {
    if (link) await forward(deps, handoff, link);
    else if (handoff.status === 'waiting') await open(deps, handoff);
  } catch {
    await giveBack(deps, account, handoff);
  }
}

async function open(deps: BridgeDeps, handoff: Handoff): Promise<void> {
  const file = await deps.files.of(handoff);
  const opened = await tried(() => deps.connector.open(file));
  const handoffId = handoff.id;
  await deps.store.links.save({ handoffId, ...opened, sentSeq: file.upTo, state: 'open' });
}

/** Sends what the visitor said since the last time, and remembers each line when it is through. */
async function forward(deps: BridgeDeps, handoff: Handoff, link: Link): Promise<void> {
  const { conversationId } = handoff;
  const entries = await deps.store.conversations.read({ conversationId, after: link.sentSeq });
  for (const entry of entries) {
    const line = visitorLine(entry);
    if (line) await tried(() => deps.connector.forward(link, line));
    await deps.store.links.save({ ...link, sentSeq: entry.seq });
  }
}

async function end(deps: BridgeDeps, link: Link): Promise<void> {
  await deps.store.links.save({ ...link, state: 'ended' });
  await tried(() => deps.connector.end(link));
}

function visitorLine(entry: Entry): ConnectorLine | undefined {
  const payload = parsePayload(entry.payload);
  if (payload.type !== 'heard') return undefined;
  const id = `${entry.conversationId}-${entry.seq}`;
  return { id, at: entry.at, author: 'visitor', text: payload.text };
}

/** Tries a few times with growing pauses; throws what the last one threw. */
async function tried<T>(attempt: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (count === TRIES) throw error;
      await wait(FIRST_PAUSE_MS * 2 ** count);
    }
  }
}
