import { signal, type ReadonlySignal } from '@preact/signals';
import type { DeskApi } from '../api/client';

/** A visitor counts as writing for so long after the last sign of it, in milliseconds. */
const WRITING_MS = 6000;
/** The visitor is told this often at most that the agent is writing. */
const TELL_EVERY_MS = 3000;

/** Who is writing at this moment, on either side. */
export interface Typing {
  /** Is the visitor of a conversation writing? Followed as it changes. */
  isWriting(conversationId: string): boolean;
  /** The visitor of a conversation is writing, or has sent what was written. */
  heard(conversationId: string): void;
  stopped(conversationId: string): void;
  /** The agent is writing in a case. */
  tell(handoffId: string): void;
}

export function createTyping({ api, now }: { api: DeskApi; now: ReadonlySignal<number> }): Typing {
  const until = signal<ReadonlyMap<string, number>>(new Map());
  const told = new Map<string, number>();
  return {
    isWriting(conversationId) {
      const end = until.value.get(conversationId);
      return end !== undefined && now.value < end;
    },
    heard(conversationId) {
      until.value = new Map([...until.peek(), [conversationId, Date.now() + WRITING_MS]]);
    },
    stopped(conversationId) {
      if (!until.peek().has(conversationId)) return;
      until.value = new Map([...until.peek()].filter(([id]) => id !== conversationId));
    },
    tell(handoffId) {
      const at = Date.now();
      if (at - (told.get(handoffId) ?? 0) < TELL_EVERY_MS) return;
      told.set(handoffId, at);
      void api.typing(handoffId);
    },
  };
}
