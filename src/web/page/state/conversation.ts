import { computed, signal } from '@preact/signals';
import type { Choice, ControlChange, Own, Received, Said } from '../line/activity';
import type { Place, Session } from '../line/api';
import type { LineStatus } from '../line/line';
import { addUnread } from './attention';
import { confirmArrival, outbox } from './outbox';

/** What stands in the log of the conversation. */
export type Entry = Own | Said;

export const session = signal<Session | undefined>(undefined);
export const status = signal<LineStatus>('starting');
export const entries = signal<readonly Entry[]>([]);
/** Ids of bot messages that only say that somebody came or went. */
export const passages = signal<ReadonlySet<string>>(new Set());
export const control = signal<Pick<ControlChange, 'control' | 'agent'>>({
  control: 'bot',
  agent: undefined,
});
/** Where the visitor stands in the queue, as far as is known. */
export const queuePlace = signal<Place | undefined>(undefined);
/** Who is writing, as the other side says. */
export const typingAgent = signal<{ name: string | undefined } | undefined>(undefined);
/** The latest things said while the page was open, to be read out. */
export const heardLive = signal<readonly Said[]>([]);

const known = new Set<string>();
const TYPING_SHOWN_MS = 6_000;

/** How much had been said when an agent last came: what was to be chosen before is settled. */
const agentCameAt = signal(0);

/** What was said and offers something to choose, since the visitor last spoke or an agent came. */
export const offering = computed<readonly Said[]>(() => {
  if (control.value.control === 'agent' || outbox.value.some((item) => item.state !== 'refused'))
    return [];
  const from = Math.max(lastOwnOf(entries.value) + 1, agentCameAt.value);
  return entries.value
    .slice(from)
    .flatMap((entry) => (entry.kind === 'said' && entry.choices.length > 0 ? [entry] : []));
});

/** The choices that are open. */
export const openChoices = computed<readonly Choice[]>(() => {
  const since = offering.value.flatMap(({ choices }) => choices);
  return since.filter((choice, at) => since.findIndex((other) => other.id === choice.id) === at);
});

/** Has the visitor said something that is not answered yet? */
export const isAnswerDue = computed(
  () =>
    control.value.control !== 'agent' &&
    status.value === 'online' &&
    (outbox.value.some((item) => item.state !== 'refused') || entries.value.at(-1)?.kind === 'own'),
);

/** Takes what came from the line into the log, each thing once. */
export function receive(received: readonly Received[], when: 'history' | 'live'): void {
  const fresh = received.filter((item) => !('id' in item) || isNew(item.id));
  if (fresh.length === 0) return;
  const added = fresh.filter((item) => item.kind === 'own' || item.kind === 'said');
  let said = entries.value.length;
  for (const item of fresh) {
    note(item);
    if (item.kind === 'control' && item.control === 'agent') agentCameAt.value = said;
    if (item.kind === 'own' || item.kind === 'said') said += 1;
  }
  markPassages(fresh);
  confirmArrival(added.flatMap((item) => (item.kind === 'own' ? [item.clientId] : [])));
  if (added.length > 0) entries.value = [...entries.value, ...added];
  const heard = added.filter((item) => item.kind === 'said');
  if (when !== 'live' || heard.length === 0) return;
  heardLive.value = heard;
  addUnread(heard.length);
}

/** Empties the page's picture of the conversation when another one begins. */
export function enterSession(next: Session): void {
  const before = session.value;
  session.value = next;
  if (before?.conversationId === next.conversationId) return;
  known.clear();
  entries.value = [];
  passages.value = new Set();
  agentCameAt.value = 0;
  control.value = { control: 'bot', agent: undefined };
  queuePlace.value = undefined;
  typingAgent.value = undefined;
}

function lastOwnOf(all: readonly Entry[]): number {
  return all.map(({ kind }) => kind).lastIndexOf('own');
}

function isNew(id: string): boolean {
  if (known.has(id)) return false;
  known.add(id);
  return true;
}

function note(item: Received): void {
  switch (item.kind) {
    case 'own':
      return;
    case 'said':
      typingAgent.value = undefined;
      return;
    case 'control':
      control.value = { control: item.control, agent: item.agent };
      queuePlace.value = undefined;
      return;
    case 'typing':
      showTyping(item.agent);
      return;
  }
}

function showTyping(name: string | undefined): void {
  const typing = { name };
  typingAgent.value = typing;
  setTimeout(() => {
    if (typingAgent.value === typing) typingAgent.value = undefined;
  }, TYPING_SHOWN_MS);
}

/** The desk logs a change of who speaks and, right behind it, the words for it. */
function markPassages(fresh: readonly Received[]): void {
  const words = fresh.flatMap((item, at) =>
    item.kind === 'said' && item.author === 'bot' && fresh[at - 1]?.kind === 'control'
      ? [item.id]
      : [],
  );
  if (words.length > 0) passages.value = new Set([...passages.value, ...words]);
}
