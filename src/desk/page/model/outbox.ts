import type { ReadonlySignal, Signal } from '@preact/signals';
import * as z from 'zod/mini';
import type { Refusal } from '../api/ask';
import type { DeskApi, Message } from '../api/client';
import type { Line } from '../api/shapes';
import { kept } from './kept';
import { newId } from './new-id';
import type { Session } from './session';
import type { Talks } from './talks';

const pending = z.object({
  id: z.string(),
  handoffId: z.string(),
  /** As the agent reads it. */
  text: z.string(),
  /** The prepared reply it is, if it is one. */
  canned: z.optional(z.string()),
  /** What it is to be translated from, if it is. */
  language: z.optional(z.string()),
  at: z.string(),
  state: z.enum(['sending', 'failed', 'refused']),
});

/** What an agent wants to say. */
export type Draft = Pick<Pending, 'text' | 'canned' | 'language'>;

/** A message on its way to the visitor. */
export type Pending = z.infer<typeof pending>;

/** Messages not yet in the transcript: sent in order, safely sent again, kept over a reload. */
export interface Outbox {
  readonly all: ReadonlySignal<readonly Pending[]>;
  send(handoffId: string, draft: Draft): void;
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
    send(handoffId, draft) {
      const at = new Date().toISOString();
      all.value = [...all.peek(), { ...draft, id: newId(), handoffId, at, state: 'sending' }];
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
    const { id } = first;
    const answer = deps.session.watch(await deps.api.write(handoffId, messageOf(first)));
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

function messageOf({ id, text, canned, language }: Pending): Message {
  if (canned !== undefined) return { id, canned };
  return { id, text, ...(language === undefined ? {} : { language }) };
}

/** The messages of a conversation that its transcript does not show yet. */
export function notShownYet(
  all: readonly Pending[],
  handoffId: string,
  lines: readonly Line[],
): readonly Pending[] {
  return all.filter(
    (item) => item.handoffId === handoffId && !lines.some((line) => line.id === item.id),
  );
}

/** The server will never take it: the conversation went to somebody else, or is over. */
function isFinal(refusal: Refusal): boolean {
  return ['not-allowed', 'not-found', 'forbidden', 'wrong'].includes(refusal);
}
