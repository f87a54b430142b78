import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { DeskApi } from '../api/client';
import type { Case } from '../api/shapes';
import { languageName } from '../text/format';
import { textOf } from '../text/texts';
import { createRefresher } from './refresher';
import type { Session } from './session';
import type { Settings } from './settings';

/** The open cases, in the server's order: most urgent first, then longest waiting. */
export interface CaseList {
  readonly mine: ReadonlySignal<readonly Case[]>;
  readonly waiting: ReadonlySignal<readonly Case[]>;
  /** Those of colleagues, for supervisors. */
  readonly others: ReadonlySignal<readonly Case[]>;
  readonly filter: Signal<string>;
  /** The waiting ones that match the filter. */
  readonly matching: ReadonlySignal<readonly Case[]>;
  readonly state: ReadonlySignal<'loading' | 'loaded' | 'failed'>;
  find(id: string): Case | undefined;
  refresh(): Promise<void>;
  forget(): void;
}

/** With a thousand waiting a list is large; a burst of events asks for it this often at most. */
const PAUSE_MS = 250;

export function createCaseList(deps: {
  api: DeskApi;
  session: Session;
  settings: Settings;
}): CaseList {
  const { api, session, settings } = deps;
  const all = signal<readonly Case[]>([]);
  const state = signal<'loading' | 'loaded' | 'failed'>('loading');
  const filter = signal('');
  const load = async (): Promise<void> => {
    const answer = session.watch(await api.cases(settings.language.peek()));
    state.value = answer.is === 'ok' ? 'loaded' : 'failed';
    if (answer.is === 'ok') all.value = keepSame(all.peek(), answer.value.handoffs);
  };
  const textToFind = createFinder(settings);
  const isMine = (item: Case) => item.status === 'agent' && item.agentId === session.agentId.value;
  const waiting = computed(() => all.value.filter((item) => item.status === 'waiting'));
  return {
    mine: computed(() => all.value.filter(isMine)),
    waiting,
    others: computed(() => {
      if (!isSupervisor(session)) return [];
      return all.value.filter((item) => item.status === 'agent' && !isMine(item));
    }),
    filter,
    matching: computed(() => {
      const words = wordsOf(filter.value);
      if (words.length === 0) return waiting.value;
      return waiting.value.filter((item) => matches(textToFind(item), words));
    }),
    state,
    find: (id) => all.value.find((item) => item.id === id),
    refresh: createRefresher(load, PAUSE_MS),
    forget() {
      all.value = [];
      state.value = 'loading';
    },
  };
}

function isSupervisor(session: Session): boolean {
  const profile = session.profile.value;
  return typeof profile === 'object' && profile.role === 'supervisor';
}

/** A case that looks the same in the list stays the same object, and is not drawn or searched anew. */
function keepSame(before: readonly Case[], after: readonly Case[]): readonly Case[] {
  const known = new Map(before.map((item) => [item.id, item]));
  return after.map((item) => {
    const old = known.get(item.id);
    return old && looksSame(old, item) ? old : item;
  });
}

function looksSame(one: Case, other: Case): boolean {
  const keys = ['status', 'agentId', 'topic', 'reason', 'language', 'urgency', 'openedAt'] as const;
  return keys.every((key) => one[key] === other[key]);
}

/** What the filter searches of each case, folded once: a thousand cases are searched at every key. */
function createFinder({ language, texts }: Settings): (item: Case) => string {
  let known = new WeakMap<Case, string>();
  let knownLanguage = language.peek();
  return (item) => {
    if (knownLanguage !== language.value) known = new WeakMap();
    knownLanguage = language.value;
    const found = known.get(item);
    if (found !== undefined) return found;
    const reason = textOf(texts.value.reason, item.reason);
    const parts = [languageName(item.language, language.value), item.language, reason];
    const text = wordsOf([...parts, item.topic ?? '', codeOf(item.id)].join(' ')).join(' ');
    known.set(item, text);
    return text;
  };
}

/** A short name by which agents can speak of a visitor who has none. */
export function codeOf(id: string): string {
  return `#${id.slice(0, 4)}`;
}

function matches(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** Lower case and without accents, as people type into a filter. */
function wordsOf(text: string): string[] {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.split(/\s+/).filter((word) => word !== '');
}
