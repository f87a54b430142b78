import type { ReadonlySignal, Signal } from '@preact/signals';
import * as z from 'zod/mini';
import type { DeskApi } from '../api/client';
import type { Line } from '../api/shapes';
import { kept } from './kept';
import type { Session } from './session';
import type { Talks } from './talks';

const pending = z.object({
  id: z.string(),
  handoffId: z.string(),
  text: z.string(),
  at: z.string(),
  state: z.enum(['sending', 'failed', 'refused']),
  /** The last line that was there when it was sent; null before. */
  after: z.nullable(z.number()),
});

/** A message on its way to the visitor. */
export type Pending = z.infer<typeof pending>;

/** Messages not yet in the transcript: sent in order, safely sent again, kept over a reload. */
export interface Outbox {
  readonly all: ReadonlySignal<readonly Pending[]>;
  send(handoffId: string, text: string): void;
  /** Tries again what failed, everywhere or in one conversation. */
  retry(handoffId?: string): void;
  discard(id: string): void;
  forget(): void;
}

interface OutboxDeps {
  readonly api: DeskApi;
  readonly session: Session;
  readonly talks: Talks;
  readonly storage: Storage;
}

export function createOutbox(deps: OutboxDeps): Outbox {
  const place = { storage: deps.storage, key: 'desk:outbox' };
  const all = kept<readonly Pending[]>(place, z.array(pending), []);
  const pump = createPump(deps, all);
  return {
    all,
    send(handoffId, text) {
      const at = new Date().toISOString();
      const item: Pending = { id: newId(), handoffId, text, at, state: 'sending', after: null };
      all.value = [...all.peek(), item];
      void pump(handoffId);
    },
    retry(handoffId) {
      const isMeant = (item: Pending) => handoffId === undefined || item.handoffId === handoffId;
      all.value = all
        .peek()
        .map((item) => (isMeant(item) && item.state === 'failed' ? sendAgain(item) : item));
      for (const id of new Set(all.peek().map((item) => item.handoffId))) void pump(id);
    },
    discard(id) {
      all.value = all.peek().filter((item) => item.id !== id);
      for (const item of all.peek()) void pump(item.handoffId);
    },
    forget() {
      all.value = [];
    },
  };
}

function sendAgain(item: Pending): Pending {
  return { ...item, state: 'sending' };
}

/** Sends the messages of a conversation one after another: a later one never overtakes. */
function createPump(
  deps: OutboxDeps,
  all: Signal<readonly Pending[]>,
): (handoffId: string) => Promise<void> {
  const busy = new Set<string>();
  const change = (isMeant: (item: Pending) => boolean, part: Partial<Pending>) => {
    all.value = all.peek().map((item) => (isMeant(item) ? { ...item, ...part } : item));
  };
  const pump = async (handoffId: string): Promise<void> => {
    const first = all
      .peek()
      .find((item) => item.handoffId === handoffId && item.state !== 'refused');
    if (first?.state !== 'sending' || busy.has(handoffId)) return;
    busy.add(handoffId);
    const { id, text, after } = first;
    change((item) => item.id === id, { after: after ?? lastSeq(deps.talks, handoffId) });
    const answer = deps.session.watch(await deps.api.write(handoffId, { id, text }));
    if (answer.is === 'ok') {
      await deps.talks.load(handoffId);
      all.value = all.peek().filter((item) => item.id !== id);
    } else {
      const state = isFinal(answer.is) ? 'refused' : 'failed';
      change((item) => item.handoffId === handoffId, { state });
    }
    busy.delete(handoffId);
    void pump(handoffId);
  };
  return pump;
}

/** The messages of a conversation that its transcript does not show yet. */
export function notShownYet(
  all: readonly Pending[],
  handoffId: string,
  lines: readonly Line[],
): readonly Pending[] {
  return all.filter(
    (item) => item.handoffId === handoffId && !lines.some((line) => isSame(item, line)),
  );
}

/** The server will never take it: the conversation went to somebody else, or is over. */
function isFinal(refusal: string): boolean {
  return refusal === 'not-allowed' || refusal === 'not-found';
}

/** Also where a page without TLS has no randomUUID. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isSame({ after, text }: Pending, line: Line): boolean {
  return line.author === 'agent' && after !== null && line.seq > after && line.text === text;
}

function lastSeq(talks: Talks, handoffId: string): number {
  const talk = talks.loaded.peek().get(handoffId);
  return talk && talk !== 'gone' ? (talk.lines.at(-1)?.seq ?? 0) : 0;
}
