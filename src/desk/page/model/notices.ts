import { signal, type ReadonlySignal } from '@preact/signals';
import type { Answer } from '../api/ask';
import type { DeskApi, NewNotice } from '../api/client';
import type { Notice } from '../api/shapes';
import type { Session } from './session';

/** The notices to visitors, newest first, and what supervisors do with them. */
export interface Notices {
  readonly all: ReadonlySignal<readonly Notice[]>;
  load(): Promise<void>;
  post(notice: NewNotice): Promise<boolean>;
  lift(id: string): Promise<boolean>;
}

export type NoticeState = 'inForce' | 'planned' | 'past';

export function createNotices({ api, session }: { api: DeskApi; session: Session }): Notices {
  const all = signal<readonly Notice[]>([]);
  const load = async (): Promise<void> => {
    const answer = session.watch(await api.notices());
    if (answer.is === 'ok') all.value = answer.value.notices;
  };
  const done = async (answer: Answer<object>): Promise<boolean> => {
    session.watch(answer);
    await load();
    return answer.is === 'ok';
  };
  return {
    all,
    load,
    post: async (notice) => done(await api.postNotice(notice)),
    lift: async (id) => done(await api.liftNotice(id)),
  };
}

/** Is a notice shown to visitors at a moment (in milliseconds), not yet, or no longer? */
export function stateOf(notice: Notice, now: number): NoticeState {
  const isOver = notice.until !== null && Date.parse(notice.until) <= now;
  if (notice.liftedAt !== null || isOver) return 'past';
  return Date.parse(notice.from) > now ? 'planned' : 'inForce';
}
