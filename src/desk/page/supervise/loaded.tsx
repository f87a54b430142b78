import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type * as z from 'zod/mini';
import { useDesk, useTexts } from '../view/context';

/** What a part of the screen shows: loaded, being loaded, or not to be had. */
export interface Loaded<T> {
  readonly value: ReadonlySignal<T | 'failed' | undefined>;
  readonly reload: () => Promise<void>;
}

/** Asks the server when first shown, whenever the address changes, and every so many milliseconds where that is wanted. */
export function useLoaded<T>(
  path: string,
  shape: z.ZodMiniType<T>,
  { everyMs }: { everyMs?: number } = {},
): Loaded<T> {
  const { ask, session } = useDesk();
  const value = useSignal<T | 'failed' | undefined>(undefined);
  const asked = useRef(0);
  const reload = async (): Promise<void> => {
    asked.current += 1;
    const mine = asked.current;
    const answer = session.watch(await ask('GET', path, { shape }));
    // An answer that a later question has overtaken is of no interest.
    if (mine === asked.current) value.value = answer.is === 'ok' ? answer.value : 'failed';
  };
  useEffect(() => {
    void reload();
    if (everyMs === undefined) return undefined;
    const timer = setInterval(() => void reload(), everyMs);
    return () => clearInterval(timer);
  }, [path]);
  return { value, reload };
}

/** Shows what was loaded, or that it is not there yet, or the way to try again. */
export function WhenLoaded<T>(props: { of: Loaded<T>; children: (value: T) => ComponentChildren }) {
  const { supervise } = useTexts();
  const value = props.of.value.value;
  if (value === undefined) return <p role="status">{supervise.loading}</p>;
  if (value === 'failed')
    return (
      <div role="alert">
        <p class="warning">{supervise.failed}</p>
        <button type="button" onClick={() => void props.of.reload()}>
          {supervise.again}
        </button>
      </div>
    );
  return <>{props.children(value)}</>;
}
