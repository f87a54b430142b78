import { signal, type ReadonlySignal } from '@preact/signals';
import type { DeskApi } from '../api/client';
import type { Case, Line, Opened } from '../api/shapes';
import { createRefresher } from './refresher';
import type { Session } from './session';
import type { Settings } from './settings';

/** A case with its transcript. */
export interface Talk {
  readonly file: Case;
  readonly lines: readonly Line[];
}

/** The conversations the page has loaded: the agent's own and the one being looked at. */
export interface Talks {
  readonly loaded: ReadonlySignal<ReadonlyMap<string, Talk | 'gone'>>;
  /** Loads a conversation, or what is new in it. */
  load(id: string): Promise<void>;
  /** Loads again what an event may have changed. */
  reload(conversationId: string): void;
  keepOnly(ids: ReadonlySet<string>): void;
}

export function createTalks(deps: { api: DeskApi; session: Session; settings: Settings }): Talks {
  const { api, session, settings } = deps;
  const loaded = signal<ReadonlyMap<string, Talk | 'gone'>>(new Map());
  const refreshers = new Map<string, () => Promise<void>>();
  const fetchOne = async (id: string): Promise<void> => {
    const answer = session.watch(await api.open(id, settings.language.peek()));
    const before = loaded.peek().get(id);
    const after = answer.is === 'ok' ? merge(before, answer.value) : undefined;
    const value = answer.is === 'not-found' ? 'gone' : after;
    if (value) loaded.value = new Map([...loaded.peek(), [id, value]]);
  };
  const load = (id: string): Promise<void> => {
    const refresh = refreshers.get(id) ?? createRefresher(() => fetchOne(id), 0);
    refreshers.set(id, refresh);
    return refresh();
  };
  return {
    loaded,
    load,
    reload(conversationId) {
      for (const [id, talk] of loaded.peek())
        if (talk !== 'gone' && isOf(talk.file, conversationId)) void load(id);
    },
    keepOnly(ids) {
      const keep = [...loaded.peek()].filter(([id]) => ids.has(id));
      if (keep.length < loaded.peek().size) loaded.value = new Map(keep);
      for (const id of refreshers.keys()) if (!ids.has(id)) refreshers.delete(id);
    },
  };
}

/** While a server does not say which conversation a case belongs to, any event may be about it. */
function isOf(file: Case, conversationId: string): boolean {
  return file.conversationId === undefined || file.conversationId === conversationId;
}

/** The log only grows: lines that have not changed stay the same objects, and are not drawn again. */
function merge(before: Talk | 'gone' | undefined, { case: file, transcript }: Opened): Talk {
  if (!before || before === 'gone') return { file, lines: transcript };
  const known = new Map(before.lines.map((line) => [line.seq, line]));
  const lines = transcript.map((line) => {
    const old = known.get(line.seq);
    return old?.text === line.text && old.language === line.language ? old : line;
  });
  return { file, lines };
}
