import { signal, type ReadonlySignal } from '@preact/signals';
import type { DeskApi } from '../api/client';
import type { Case, Line, Note, Opened, Sealed } from '../api/shapes';
import { createRefresher } from './refresher';
import type { Session } from './session';
import type { Settings } from './settings';

/** A case with its transcript and all that belongs to it. */
export interface Talk {
  readonly file: Case;
  readonly lines: readonly Line[];
  readonly notes: readonly Note[];
  readonly sealed: readonly Sealed[];
  readonly earlier: readonly Case[];
  /** The language that all of it is written in. */
  readonly language: string;
}

/** What came of asking for a conversation: there is none, or it is a colleague's. */
export type Held = Talk | 'gone' | 'forbidden';

/** The conversations the page has loaded: the agent's own and the ones being looked at. */
export interface Talks {
  readonly loaded: ReadonlySignal<ReadonlyMap<string, Held>>;
  /** A conversation that is loaded, followed as it changes. */
  find(id: string): Talk | undefined;
  /** Loads a conversation, or what is new in it. */
  load(id: string): Promise<void>;
  /** Loads again what an event may have changed. */
  reload(conversationId: string): void;
  /** Everything up to a line has reached the visitor. */
  delivered(conversationId: string, seq: number): void;
  keepOnly(ids: ReadonlySet<string>): void;
}

export function createTalks(deps: { api: DeskApi; session: Session; settings: Settings }): Talks {
  const loaded = signal<ReadonlyMap<string, Held>>(new Map());
  const refreshers = new Map<string, () => Promise<void>>();
  const put = (id: string, held: Held) => {
    loaded.value = new Map([...loaded.peek(), [id, held]]);
  };
  const fetchOne = async (id: string): Promise<void> => {
    const held = await ask(deps, id, talkOf(loaded.peek().get(id)));
    if (held) put(id, held);
  };
  const load = (id: string): Promise<void> => {
    const refresh = refreshers.get(id) ?? createRefresher(() => fetchOne(id), 0);
    refreshers.set(id, refresh);
    return refresh();
  };
  const ofConversation = (conversationId: string) =>
    [...loaded.peek()].filter(([, held]) => talkOf(held)?.file.conversationId === conversationId);
  return {
    loaded,
    find: (id) => talkOf(loaded.value.get(id)),
    load,
    reload(conversationId) {
      for (const [id] of ofConversation(conversationId)) void load(id);
    },
    delivered(conversationId, seq) {
      for (const [id, held] of ofConversation(conversationId)) {
        const talk = talkOf(held);
        if (talk) put(id, { ...talk, lines: talk.lines.map((line) => markDelivered(line, seq)) });
      }
    },
    keepOnly(ids) {
      const keep = [...loaded.peek()].filter(([id]) => ids.has(id));
      if (keep.length < loaded.peek().size) loaded.value = new Map(keep);
      for (const id of refreshers.keys()) if (!ids.has(id)) refreshers.delete(id);
    },
  };
}

/** The conversation itself, where there is one to be had. */
export function talkOf(held: Held | undefined): Talk | undefined {
  return typeof held === 'object' ? held : undefined;
}

/** Asks for what is new since a conversation was loaded, or for all of it in another language. */
async function ask(
  { api, session, settings }: { api: DeskApi; session: Session; settings: Settings },
  id: string,
  loaded: Talk | undefined,
): Promise<Held | undefined> {
  const language = settings.language.peek();
  const before = loaded?.language === language ? loaded : undefined;
  const after = before ? lastSettled(before.lines) : 0;
  const answer = session.watch(await api.open(id, { language, after }));
  switch (answer.is) {
    case 'ok':
      return join({ before, after, language }, answer.value);
    case 'not-found':
      return 'gone';
    case 'forbidden':
      return 'forbidden';
    default:
      return undefined;
  }
}

/** The last line that will not change any more: what is not delivered yet is read again. */
function lastSettled(lines: readonly Line[]): number {
  const open = lines.find((line) => line.author === 'agent' && !line.delivered);
  return open ? open.seq - 1 : (lines.at(-1)?.seq ?? 0);
}

/** The log only grows: lines that have not changed stay the same objects, and are not drawn again. */
function join(
  { before, after, language }: { before: Talk | undefined; after: number; language: string },
  { case: file, transcript, ...rest }: Opened,
): Talk {
  const known = new Map(before?.lines.map((line) => [line.seq, line]));
  const settled = before?.lines.filter((line) => line.seq <= after) ?? [];
  const read = transcript.map((line) => {
    const old = known.get(line.seq);
    return old && isSame(old, line) ? old : line;
  });
  return { file, lines: [...settled, ...read], ...rest, language };
}

function isSame(one: Line, other: Line): boolean {
  const keys = ['text', 'original', 'translation', 'delivered'] as const;
  return keys.every((key) => one[key] === other[key]);
}

function markDelivered(line: Line, seq: number): Line {
  return line.delivered || line.seq > seq ? line : { ...line, delivered: true };
}
