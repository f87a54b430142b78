import type * as z from 'zod/mini';

/** Why a request was not granted. */
export type Refusal =
  'signed-out' | 'locked' | 'not-found' | 'not-allowed' | 'forbidden' | 'wrong' | 'failed';

/** How a request ended: with what was asked for, or why not. */
export type Answer<T> = { readonly is: 'ok'; readonly value: T } | { readonly is: Refusal };

/** Asks the server for something of a known shape. Never throws: the network may always be gone. */
export type Ask = <T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  about: { shape: z.ZodMiniType<T>; body?: unknown },
) => Promise<Answer<T>>;

/** A request without an answer counts as failed after this many milliseconds. */
const PATIENCE_MS = 15_000;

/** The API under an address. */
export function createAsk(base: string): Ask {
  return async (method, path, { shape, body }) => {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), PATIENCE_MS);
    try {
      const response = await fetch(`${base}${path}`, {
        method,
        headers: { 'x-requested-with': 'desk', 'content-type': 'application/json' },
        signal: abort.signal,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!response.ok) return { is: REFUSALS[response.status] ?? 'failed' };
      const parsed = shape.safeParse(await response.json());
      return parsed.success ? { is: 'ok', value: parsed.data } : { is: 'failed' };
    } catch {
      return { is: 'failed' };
    } finally {
      clearTimeout(timer);
    }
  };
}

const REFUSALS: Readonly<Record<number, Refusal>> = {
  400: 'wrong',
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  409: 'not-allowed',
  423: 'locked',
};
