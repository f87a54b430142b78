import { effect, signal, type Signal } from '@preact/signals';
import type * as z from 'zod/mini';

/** A value that outlives a reload: kept in the browser's storage under a key. */
export function kept<T>(
  { storage, key }: { storage: Storage; key: string },
  shape: z.ZodMiniType<T>,
  initial: T,
): Signal<T> {
  const value = signal(read({ storage, key }, shape) ?? initial);
  effect(() => write({ storage, key }, value.value));
  return value;
}

function read<T>(
  { storage, key }: { storage: Storage; key: string },
  shape: z.ZodMiniType<T>,
): T | undefined {
  try {
    return shape.safeParse(JSON.parse(storage.getItem(key) ?? 'null')).data;
  } catch {
    return undefined;
  }
}

/** A full or forbidden storage is no reason to stop: the value then lives as long as the page. */
function write({ storage, key }: { storage: Storage; key: string }, value: unknown): void {
  try {
    storage.setItem(key, JSON.stringify(value));
  } catch {
    return;
  }
}
