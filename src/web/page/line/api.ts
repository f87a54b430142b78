import { readActivity, type Received } from './activity';
import { listOf, numberOf, objectOf, textOf } from './read';

/** Why a request brought nothing: worth another try, a new token, a new start, or no use. */
export type Failure = 'unreachable' | 'expired' | 'unknown' | 'refused';

/** What a page needs to speak in one conversation. */
export interface Session {
  readonly conversationId: string;
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly resumed: boolean;
  /** Days after which a conversation is deleted, if the server says so. */
  readonly keptDays: number | undefined;
}

/** The address of a conversation's stream, good for one connection. */
export interface Opened {
  readonly streamUrl: string;
}

/** A session, and the conversation's beginning where the server sent it along. */
export interface Asked {
  readonly session: Session;
  readonly begun: (Opened & { readonly batch: Batch }) | undefined;
}

export interface Batch {
  readonly received: readonly Received[];
  readonly watermark: string | undefined;
}

const LINE = '/v3/directline';
const TIMEOUT_MS = 10_000;

/**
 * Asks for a token: for the conversation of `resume` where that is still possible, for a new one otherwise.
 * A server that can also starts it at once and sends the first words along: two round trips less.
 */
export async function askSession(ask: {
  resume: string | undefined;
  locale: string | undefined;
}): Promise<Asked | Failure> {
  const answer = await call('/chat/token', { method: 'POST', body: { ...ask, start: true } });
  if (typeof answer === 'string') return answer;
  const session = sessionOf(answer);
  if (typeof session === 'string') return session;
  const streamUrl = textOf(answer['streamUrl']);
  return {
    session,
    begun: streamUrl === undefined ? undefined : { streamUrl, batch: batchOf(answer) },
  };
}

/** Opens the conversation; the bot greets in it once. Returns the address of the stream. */
export async function startConversation(session: Session): Promise<Opened | Failure> {
  return streamOf(
    await call(`${LINE}/conversations`, { method: 'POST', token: session.token, body: {} }),
  );
}

/** A fresh address of the stream, from the watermark on. */
export async function reopenConversation(
  session: Session,
  watermark: string | undefined,
): Promise<Opened | Failure> {
  return streamOf(
    await call(`${pathOf(session)}${query(watermark)}`, { method: 'GET', token: session.token }),
  );
}

/** What has been said after the watermark. */
export async function readConversation(
  session: Session,
  watermark: string | undefined,
): Promise<Batch | Failure> {
  const path = `${pathOf(session)}/activities${query(watermark)}`;
  const answer = await call(path, { method: 'GET', token: session.token });
  return typeof answer === 'string' ? answer : batchOf(answer);
}

/** Posts one activity; the same client id may be posted again without doubling. */
export async function postActivity(
  session: Session,
  activity: Readonly<Record<string, unknown>>,
): Promise<'posted' | Failure> {
  const path = `${pathOf(session)}/activities`;
  const answer = await call(path, { method: 'POST', token: session.token, body: activity });
  return typeof answer === 'string' ? answer : 'posted';
}

/** Where the visitor stands in the queue; without minutes nobody knows how long it takes. */
export interface Place {
  readonly place: number;
  readonly minutes: number | undefined;
}

/** Asks for the visitor's place in the queue; `none` when not waiting. */
export async function askPlace({ token }: Session): Promise<Place | 'none' | Failure> {
  const answer = await call('/chat/queue', { method: 'GET', token });
  if (typeof answer === 'string') return answer;
  const place = numberOf(answer['place']);
  return place === undefined ? 'none' : { place, minutes: numberOf(answer['minutes']) };
}

/** Deletes the conversation for good, on the server too. */
export async function deleteConversation(session: Session): Promise<'posted' | Failure> {
  const answer = await call('/chat/delete', { method: 'POST', token: session.token, body: {} });
  return typeof answer === 'string' ? answer : 'posted';
}

/** Reads what a frame of the stream, or an answer to a read, holds. */
export function batchOf(value: unknown): Batch {
  const set = objectOf(value);
  return {
    received: listOf(set?.['activities']).flatMap((activity) => readActivity(activity) ?? []),
    watermark: textOf(set?.['watermark']),
  };
}

type Answer = Readonly<Record<string, unknown>>;

async function call(
  path: string,
  request: { method: 'GET' | 'POST'; token?: string; body?: Answer },
): Promise<Answer | Failure> {
  try {
    const response = await fetch(path, {
      method: request.method,
      headers: {
        ...(request.token === undefined ? {} : { authorization: `Bearer ${request.token}` }),
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      cache: 'no-store',
      credentials: 'omit',
      signal: timeLimit(),
    });
    const answer: unknown = await response.json().catch(() => undefined);
    return response.ok ? (objectOf(answer) ?? {}) : failureOf(response.status, answer);
  } catch {
    return 'unreachable';
  }
}

/** AbortSignal.timeout for browsers that lack it. */
function timeLimit(): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), TIMEOUT_MS);
  return controller.signal;
}

function failureOf(status: number, answer: unknown): Failure {
  const code = textOf(objectOf(objectOf(answer)?.['error'])?.['code']);
  if (status === 401 || code === 'TokenExpired') return 'expired';
  if (status === 404) return 'unknown';
  return status === 408 || status === 429 || status >= 500 ? 'unreachable' : 'refused';
}

function sessionOf(answer: Answer): Session | Failure {
  const [conversationId, token] = [textOf(answer['conversationId']), textOf(answer['token'])];
  if (conversationId === undefined || token === undefined) return 'unreachable';
  return {
    conversationId,
    token,
    expiresAt: Date.now() + (numberOf(answer['expires_in']) ?? 0) * 1000,
    resumed: answer['resumed'] === true,
    keptDays: numberOf(answer['keptDays']),
  };
}

function streamOf(answer: Answer | Failure): Opened | Failure {
  if (typeof answer === 'string') return answer;
  const streamUrl = textOf(answer['streamUrl']);
  return streamUrl === undefined ? 'unreachable' : { streamUrl };
}

function pathOf(session: Session): string {
  return `${LINE}/conversations/${encodeURIComponent(session.conversationId)}`;
}

function query(watermark: string | undefined): string {
  return watermark === undefined ? '' : `?watermark=${encodeURIComponent(watermark)}`;
}
