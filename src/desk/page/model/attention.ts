import { computed, type ReadonlySignal } from '@preact/signals';
import * as z from 'zod/mini';
import type { Line } from '../api/shapes';
import { kept } from './kept';
import type { CaseList } from './case-list';
import { talkOf, type Talk, type Talks } from './talks';

/** What the agent has not seen yet. */
export interface Attention {
  /** Unseen lines of the visitor, by case, in the agent's own conversations. */
  readonly unread: ReadonlySignal<ReadonlyMap<string, number>>;
  /** The last line the agent had seen, by case; 0 where never looked at. */
  seenUpTo(id: string): number;
  /** The agent has everything of this conversation before the eyes. */
  see(id: string): void;
  /** Waiting visitors the agent has looked at. */
  hasLookedAt(id: string): boolean;
  forget(): void;
}

export function createAttention(deps: {
  cases: CaseList;
  talks: Talks;
  storage: Storage;
}): Attention {
  const place = { storage: deps.storage, key: 'desk:seen' };
  const seen = kept<Readonly<Record<string, number>>>(place, z.record(z.string(), z.number()), {});
  return {
    unread: computed(() => {
      const counts = deps.cases.mine.value.map(({ id }): [string, number] => {
        const talk = deps.talks.find(id);
        return [id, talk ? countUnseen(talk, seen.value[id] ?? 0) : 0];
      });
      return new Map(counts.filter(([, count]) => count > 0));
    }),
    seenUpTo: (id) => seen.value[id] ?? 0,
    see(id) {
      const talk = talkOf(deps.talks.loaded.peek().get(id));
      if (!talk) return;
      const last = talk.lines.at(-1)?.seq ?? 0;
      if ((seen.peek()[id] ?? -1) < last) seen.value = { ...seen.peek(), [id]: last };
    },
    hasLookedAt: (id) => seen.value[id] !== undefined,
    forget() {
      seen.value = {};
    },
  };
}

/** Only what came after the conversation was taken: what was before, the agent reads with the case. */
function countUnseen({ file, lines }: Talk, seen: number): number {
  if (file.status !== 'agent') return 0;
  const taken = lines.filter((line) => line.author === 'system').at(-1)?.seq ?? 0;
  const after = Math.max(seen, taken);
  return lines.filter((line) => line.author === 'visitor' && line.seq > after).length;
}

/** Since when the visitor waits for a word of the agent's; undefined when the agent has the last word. */
export function unansweredSince({ file, lines }: Talk): string | undefined {
  const answered = lines.filter((line) => line.author === 'agent').at(-1)?.seq ?? 0;
  const isOpen = ({ author, seq, at }: Line) =>
    author === 'visitor' && seq > answered && at >= file.openedAt;
  return lines.find(isOpen)?.at;
}
