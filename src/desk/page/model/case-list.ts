import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { DeskApi } from '../api/client';
import type { Case } from '../api/shapes';
import { createFinder } from './finder';
import { createRefresher } from './refresher';
import type { Session } from './session';
import type { Settings } from './settings';
import { wordsOf } from './words';

/** The open cases, in the server's order: most urgent first, then what fits, then longest waiting. */
export interface CaseList {
  readonly mine: ReadonlySignal<readonly Case[]>;
  /** Those who wait for this agent or for anybody. */
  readonly waiting: ReadonlySignal<readonly Case[]>;
  /** Those who want to be called back: nobody's yet, or this agent's. */
  readonly callbacks: ReadonlySignal<readonly Case[]>;
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
  const groups = groupsOf(all, session);
  const textToFind = createFinder(settings);
  return {
    ...groups,
    filter,
    matching: computed(() => {
      const words = wordsOf(filter.value);
      if (words.length === 0) return groups.waiting.value;
      const has = (item: Case) => words.every((word) => textToFind(item).includes(word));
      return groups.waiting.value.filter(has);
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

type Groups = Pick<CaseList, 'mine' | 'waiting' | 'callbacks' | 'others'>;

function groupsOf(all: ReadonlySignal<readonly Case[]>, session: Session): Groups {
  const group = (belongs: (item: Case, me: string) => boolean) =>
    computed(() => {
      const me = session.agentId.value;
      return me === undefined ? [] : all.value.filter((item) => belongs(item, me));
    });
  return {
    mine: group((item, me) => item.status === 'agent' && item.agentId === me),
    waiting: group((item, me) => waits(item) && isFor(item, me)),
    callbacks: group(({ status, agentId }, me) => status === 'callback' && (agentId ?? me) === me),
    others: group((item, me) => session.isSupervisor.value && isOthers(item, me)),
  };
}

/** Can this agent take the case, as far as the page knows? */
export function canClaim(item: Case, me: string | undefined): boolean {
  const isFree = waits(item) || (item.status === 'callback' && item.agentId === null);
  return me !== undefined && isFree && isFor(item, me);
}

function waits({ status }: Case): boolean {
  return status === 'waiting' || status === 'transferred';
}

function isFor({ intendedFor }: Case, me: string): boolean {
  return intendedFor === null || intendedFor === me;
}

function isOthers(item: Case, me: string): boolean {
  return (item.agentId ?? me) !== me || (waits(item) && !isFor(item, me));
}

/** A case that looks the same in the list stays the same object, and is not drawn or searched anew. */
function keepSame(before: readonly Case[], after: readonly Case[]): readonly Case[] {
  const known = new Map(before.map((item) => [item.id, item]));
  return after.map((item) => {
    const old = known.get(item.id);
    return old && looksSame(old, item) ? old : item;
  });
}

const SHOWN = [
  'status',
  'agentId',
  'agentName',
  'intendedFor',
  'topic',
  'reason',
  'language',
  'urgency',
  'fits',
  'openedAt',
] as const;

function looksSame(one: Case, other: Case): boolean {
  return SHOWN.every((key) => one[key] === other[key]);
}
