import type * as z from 'zod/mini';
import { shapes, type Case, type Notice, type Opened, type Profile } from './shapes';

/** How a request ended: with what was asked for, or why not. */
export type Answer<T> =
  | { readonly is: 'ok'; readonly value: T }
  | { readonly is: 'signed-out' | 'locked' | 'not-found' | 'not-allowed' | 'failed' };

/** The desk's API as this page uses it. Nothing here throws: the network may always be gone. */
export interface DeskApi {
  me(): Promise<Answer<Profile>>;
  signIn(credentials: { name: string; password: string }): Promise<Answer<Profile>>;
  signOut(): Promise<Answer<object>>;
  setAvailable(available: boolean): Promise<Answer<{ available: boolean }>>;
  cases(language: string): Promise<Answer<{ handoffs: readonly Case[] }>>;
  open(id: string, language: string): Promise<Answer<Opened>>;
  claim(id: string): Promise<Answer<object>>;
  close(id: string): Promise<Answer<object>>;
  write(id: string, message: { id: string; text: string }): Promise<Answer<object>>;
  notices(): Promise<Answer<{ notices: readonly Notice[] }>>;
  postNotice(notice: NewNotice): Promise<Answer<object>>;
  liftNotice(id: string): Promise<Answer<object>>;
}

/** A notice as a supervisor writes it. */
export interface NewNotice {
  readonly severity: string;
  /** By language tag; English and French at least. */
  readonly texts: Readonly<Record<string, string>>;
  readonly until: string | null;
}

/** A request without an answer counts as failed after this many milliseconds. */
const PATIENCE_MS = 15_000;

export function createApi(base: string): DeskApi {
  const ask = asker(base);
  const handoff = (id: string) => `/handoffs/${encodeURIComponent(id)}`;
  return {
    me: () => ask('GET', '/me', { shape: shapes.profile }),
    signIn: (body) => ask('POST', '/session', { shape: shapes.profile, body }),
    signOut: () => ask('DELETE', '/session', { shape: shapes.done }),
    setAvailable: (available) =>
      ask('PUT', '/availability', { shape: shapes.availability, body: { available } }),
    cases: (language) => ask('GET', `/handoffs?language=${language}`, { shape: shapes.cases }),
    open: (id, language) =>
      ask('GET', `${handoff(id)}?language=${language}`, { shape: shapes.opened }),
    claim: (id) => ask('POST', `${handoff(id)}/claim`, { shape: shapes.done, body: {} }),
    close: (id) => ask('POST', `${handoff(id)}/close`, { shape: shapes.done, body: {} }),
    notices: () => ask('GET', '/notices', { shape: shapes.notices }),
    postNotice: (body) => ask('POST', '/notices', { shape: shapes.done, body }),
    liftNotice: (id) => ask('DELETE', `/notices/${encodeURIComponent(id)}`, { shape: shapes.done }),
    write: (id, body) => ask('POST', `${handoff(id)}/messages`, { shape: shapes.done, body }),
  };
}

function asker(base: string) {
  return async <T>(
    method: string,
    path: string,
    { shape, body }: { shape: z.ZodMiniType<T>; body?: unknown },
  ): Promise<Answer<T>> => {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), PATIENCE_MS);
    try {
      const response = await fetch(`${base}${path}`, {
        method,
        headers: { 'x-requested-with': 'desk', 'content-type': 'application/json' },
        signal: abort.signal,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!response.ok) return { is: refusalOf(response.status) };
      const parsed = shape.safeParse(await response.json());
      return parsed.success ? { is: 'ok', value: parsed.data } : { is: 'failed' };
    } catch {
      return { is: 'failed' };
    } finally {
      clearTimeout(timer);
    }
  };
}

function refusalOf(status: number): Exclude<Answer<never>['is'], 'ok'> {
  if (status === 401) return 'signed-out';
  if (status === 423) return 'locked';
  if (status === 404) return 'not-found';
  if (status === 409) return 'not-allowed';
  return 'failed';
}
