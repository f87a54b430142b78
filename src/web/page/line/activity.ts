import { listOf, objectOf, textOf } from './read';

export interface Choice {
  readonly id: string;
  readonly title: string;
}

export interface Source {
  readonly url: string;
  readonly asOf: string;
}

/** What the visitor wrote, as the log has it: masked where it had to be. */
export interface Own {
  readonly kind: 'own';
  readonly id: string;
  /** The id this page, or another tab, gave it. */
  readonly clientId: string;
  readonly text: string;
  readonly at: string;
}

/** What the bot or an agent said. */
export interface Said {
  readonly kind: 'said';
  readonly id: string;
  readonly author: 'bot' | 'agent';
  readonly agent: string | undefined;
  /** It is a notice of the service: how grave. */
  readonly notice: string | undefined;
  readonly text: string;
  readonly isMarkdown: boolean;
  readonly language: string | undefined;
  readonly choices: readonly Choice[];
  readonly sources: readonly Source[];
  readonly at: string;
}

/** Who speaks has changed. */
export interface ControlChange {
  readonly kind: 'control';
  readonly id: string;
  readonly control: 'bot' | 'waiting' | 'agent';
  readonly agent: string | undefined;
}

/** Somebody on the other side is writing; in no log. */
export interface Typing {
  readonly kind: 'typing';
  readonly agent: string | undefined;
}

export type Received = Own | Said | ControlChange | Typing;

/** Reads one Direct Line activity; undefined for those this page has no use for. */
export function readActivity(value: unknown): Received | undefined {
  const activity = objectOf(value);
  const id = textOf(activity?.['id']) ?? '';
  if (!activity) return undefined;
  if (activity['type'] === 'typing') return typingOf(activity);
  if (activity['type'] === 'event') return eventOf(activity, id);
  if (activity['type'] !== 'message' || id === '') return undefined;
  return objectOf(activity['from'])?.['role'] === 'user'
    ? ownOf(activity, id)
    : saidOf(activity, id);
}

type Fields = Readonly<Record<string, unknown>>;

function ownOf(activity: Fields, id: string): Own {
  return {
    kind: 'own',
    id,
    clientId: textOf(objectOf(activity['channelData'])?.['clientActivityID']) ?? id,
    text: textOf(activity['text']) ?? '',
    at: textOf(activity['timestamp']) ?? '',
  };
}

function saidOf(activity: Fields, id: string): Said {
  const eta = objectOf(objectOf(activity['channelData'])?.['eta']);
  return {
    kind: 'said',
    id,
    author: eta?.['author'] === 'agent' ? 'agent' : 'bot',
    agent: textOf(eta?.['agent']),
    notice: textOf(eta?.['notice']),
    text: textOf(activity['text']) ?? '',
    isMarkdown: activity['textFormat'] === 'markdown',
    language: textOf(activity['locale']),
    choices: listOf(eta?.['choices']).flatMap(choiceOf),
    sources: listOf(eta?.['sources']).flatMap(sourceOf),
    at: textOf(activity['timestamp']) ?? '',
  };
}

function eventOf(activity: Fields, id: string): ControlChange | undefined {
  if (activity['name'] !== 'eta.control') return undefined;
  const value = objectOf(activity['value']);
  const control = value?.['control'];
  if (control !== 'bot' && control !== 'waiting' && control !== 'agent') return undefined;
  return { kind: 'control', id, control, agent: textOf(value?.['agent']) };
}

function typingOf(activity: Fields): Typing | undefined {
  const from = objectOf(activity['from']);
  return from?.['role'] === 'user' ? undefined : { kind: 'typing', agent: textOf(from?.['name']) };
}

function choiceOf(value: unknown): Choice[] {
  const choice = objectOf(value);
  const [id, title] = [textOf(choice?.['id']), textOf(choice?.['title'])];
  return id === undefined || title === undefined ? [] : [{ id, title }];
}

function sourceOf(value: unknown): Source[] {
  const source = objectOf(value);
  const [url, asOf] = [textOf(source?.['url']), textOf(source?.['asOf'])];
  return url === undefined || asOf === undefined ? [] : [{ url, asOf }];
}
