import type { Answer, Ask } from './ask';
import { shapes, type Case, type Colleague, type Notice, type Opened } from './shapes';
import type { Options, Profile, Status } from './shapes';

/** The desk's API as every agent uses it. Nothing here throws. */
export interface DeskApi {
  ways(): Promise<Answer<{ provider: boolean; local?: boolean | undefined }>>;
  me(): Promise<Answer<Profile>>;
  signIn(credentials: { name: string; password: string }): Promise<Answer<Profile>>;
  signOut(): Promise<Answer<object>>;
  setStatus(status: Status): Promise<Answer<Profile>>;
  agents(): Promise<Answer<{ agents: readonly Colleague[] }>>;
  options(language: string): Promise<Answer<Options>>;
  cases(language: string): Promise<Answer<{ handoffs: readonly Case[] }>>;
  ended(words: string, language: string): Promise<Answer<{ handoffs: readonly Case[] }>>;
  /** A case with the lines of its transcript after one. */
  open(id: string, from: { language: string; after: number }): Promise<Answer<Opened>>;
  claim(id: string): Promise<Answer<object>>;
  close(id: string, ending: Ending): Promise<Answer<object>>;
  transfer(id: string, target: Target): Promise<Answer<object>>;
  write(id: string, message: Message): Promise<Answer<object>>;
  addNote(id: string, note: { id: string; text: string }): Promise<Answer<object>>;
  /** The visitor is told that the agent is writing. */
  typing(id: string): Promise<Answer<object>>;
  reveal(id: string, sealedId: string): Promise<Answer<{ value: string }>>;
  notices(): Promise<Answer<{ notices: readonly Notice[] }>>;
  postNotice(notice: NewNotice): Promise<Answer<object>>;
  liftNotice(id: string): Promise<Answer<object>>;
}

/** How a conversation ended, and what colleagues should know. */
export interface Ending {
  readonly wrapUp?: string;
  readonly note?: string;
}

/** Whom a conversation goes to: a colleague, or whoever has the skills. */
export interface Target {
  readonly agentId?: string;
  readonly language?: string;
  readonly topic?: string;
}

/** Words of the agent, to be translated where their language is given; or a prepared reply. */
export type Message = { readonly id: string } & (
  { readonly text: string; readonly language?: string } | { readonly canned: string }
);

/** A notice as a supervisor writes it. */
export interface NewNotice {
  readonly severity: string;
  /** By language tag; English and French at least. */
  readonly texts: Readonly<Record<string, string>>;
  readonly until: string | null;
}

export function createApi(ask: Ask): DeskApi {
  return { ...sessionApi(ask), ...caseApi(ask), ...noticeApi(ask) };
}

type SessionApi = 'ways' | 'me' | 'signIn' | 'signOut' | 'setStatus' | 'agents' | 'options';

function sessionApi(ask: Ask): Pick<DeskApi, SessionApi> {
  return {
    ways: () => ask('GET', '/sign-in', { shape: shapes.ways }),
    me: () => ask('GET', '/me', { shape: shapes.profile }),
    signIn: (body) => ask('POST', '/session', { shape: shapes.profile, body }),
    signOut: () => ask('DELETE', '/session', { shape: shapes.done }),
    setStatus: (status) => ask('PUT', '/status', { shape: shapes.profile, body: { status } }),
    agents: () => ask('GET', '/agents', { shape: shapes.agents }),
    options: (language) => ask('GET', `/options?language=${language}`, { shape: shapes.options }),
  };
}

type NoticeApi = 'notices' | 'postNotice' | 'liftNotice';

function caseApi(ask: Ask): Omit<DeskApi, SessionApi | NoticeApi> {
  const path = (id: string, action = '') => `/handoffs/${encodeURIComponent(id)}${action}`;
  const post = (id: string, action: string, body: unknown) =>
    ask('POST', path(id, action), { shape: shapes.done, body });
  return {
    cases: (language) => ask('GET', `/handoffs?language=${language}`, { shape: shapes.cases }),
    ended: (words, language) =>
      ask('GET', `/ended?${new URLSearchParams({ q: words, language })}`, { shape: shapes.cases }),
    open: (id, { language, after }) =>
      ask('GET', path(id, `?language=${language}&after=${after}`), { shape: shapes.opened }),
    claim: (id) => post(id, '/claim', {}),
    close: (id, ending) => post(id, '/close', ending),
    transfer: (id, target) => post(id, '/transfer', target),
    write: (id, message) => post(id, '/messages', message),
    addNote: (id, note) => post(id, '/notes', note),
    typing: (id) => post(id, '/typing', {}),
    reveal: (id, sealed) =>
      ask('POST', path(id, '/reveal'), { shape: shapes.revealed, body: { sealed } }),
  };
}

function noticeApi(ask: Ask): Pick<DeskApi, NoticeApi> {
  const one = (id: string) => `/notices/${encodeURIComponent(id)}`;
  return {
    notices: () => ask('GET', '/notices', { shape: shapes.notices }),
    postNotice: (body) => ask('POST', '/notices', { shape: shapes.done, body }),
    liftNotice: (id) => ask('DELETE', one(id), { shape: shapes.done }),
  };
}
