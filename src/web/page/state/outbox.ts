import { signal } from '@preact/signals';
import { listOf, objectOf, textOf } from '../line/read';
import type { Outgoing } from '../line/sender';
import { keep, readKept } from './storage';

/** What the visitor has said and what is not yet in the log. Kept on the device until it is. */
export const outbox = signal<readonly Outgoing[]>(readOutbox());

/** Puts something to say at the end. */
export function enqueue(message: {
  text: string;
  choice?: string;
  locale: string | undefined;
}): void {
  const { text, choice, locale } = message;
  change([...outbox.value, { id: newId(), text, choice, locale, state: 'waiting' }]);
}

/** Removes what has come back in the log. */
export function confirmArrival(ids: readonly string[]): void {
  if (outbox.value.some(({ id }) => ids.includes(id)))
    change(outbox.value.filter(({ id }) => !ids.includes(id)));
}

/** Notes how posting ended. */
export function settle(id: string, state: Outgoing['state']): void {
  change(outbox.value.map((item) => (item.id === id ? { ...item, state } : item)));
}

/** Takes a refused message back so that it can be changed; returns its text. */
export function withdraw(id: string): string {
  const text = outbox.value.find((item) => item.id === id)?.text ?? '';
  change(outbox.value.filter((item) => item.id !== id));
  return text;
}

export function clearOutbox(): void {
  change([]);
}

/** Every id this tab has ever held; what another tab still has to send is left alone. */
const held = new Set(outbox.value.map(({ id }) => id));

function change(items: readonly Outgoing[]): void {
  outbox.value = items;
  for (const { id } of items) held.add(id);
  const kept = [...readOutbox().filter(({ id }) => !held.has(id)), ...items];
  keep('outbox', kept.length === 0 ? undefined : kept);
}

function readOutbox(): readonly Outgoing[] {
  return listOf(readKept('outbox')).flatMap((value) => {
    const item = objectOf(value);
    const [id, text] = [textOf(item?.['id']), textOf(item?.['text'])];
    if (id === undefined || text === undefined) return [];
    const state = item?.['state'] === 'refused' ? 'refused' : 'waiting';
    return [
      { id, text, choice: textOf(item?.['choice']), locale: textOf(item?.['locale']), state },
    ];
  });
}

/** crypto.randomUUID is missing on pages served without TLS. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
