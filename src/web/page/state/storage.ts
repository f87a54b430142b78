import { parseJson } from '../line/read';

const PREFIX = 'eta-help.';
const memory = new Map<string, string>();

/** Names of what this page keeps on the device. */
export type Kept = 'session' | 'outbox' | 'draft' | 'language' | 'text-size';

/** Reads what was kept; also where the browser forbids storage, then only for this visit. */
export function readKept(name: Kept): unknown {
  try {
    return parseJson(localStorage.getItem(PREFIX + name) ?? 'null');
  } catch {
    return parseJson(memory.get(name) ?? 'null');
  }
}

/** Keeps a value; undefined forgets it. */
export function keep(name: Kept, value: unknown): void {
  const text = value === undefined ? undefined : JSON.stringify(value);
  try {
    if (text === undefined) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, text);
  } catch {
    if (text === undefined) memory.delete(name);
    else memory.set(name, text);
  }
}

/** Calls back when another tab changes a kept value. Returns the way to stop. */
export function onKeptElsewhere(name: Kept, callback: () => void): () => void {
  const listener = ({ key }: StorageEvent) => {
    if (key === PREFIX + name || key === null) callback();
  };
  addEventListener('storage', listener);
  return () => removeEventListener('storage', listener);
}
