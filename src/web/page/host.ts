import { effect } from '@preact/signals';
import { closestLanguage } from '../../language/supported';
import { objectOf, textOf } from './line/read';
import type { Settings } from './settings';
import type { Actions } from './state/actions';
import { setFrameShown, unread } from './state/attention';
import { language } from './text/texts';

/** The page that holds this one in a frame, through its launcher. */
export interface Host {
  /** Where the visitor is, as far as the host said, to go with every message. */
  context(): Readonly<Record<string, unknown>>;
}

const LONGEST = 300;

/** Listens to the launcher, and to nobody else, and tells it what it shows. */
export function linkHost({ hostOrigin }: Settings, actions: Actions): Host {
  let context: Readonly<Record<string, string>> | undefined;
  if (hostOrigin === undefined) return { context: () => ({}) };
  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== hostOrigin || source !== window.parent) return;
    const message = objectOf(data);
    if (message?.['etaHelp'] === 'language') follow(message['language'], actions);
    if (message?.['etaHelp'] === 'shown') setFrameShown(message['shown'] === true);
    if (message?.['etaHelp'] === 'context') context = contextOf(message['context']);
  });
  effect(() => tellHost(hostOrigin, { etaHelp: 'unread', count: unread.value }));
  tellHost(hostOrigin, { etaHelp: 'ready' });
  return { context: () => (context ? { page: context } : {}) };
}

/** Asks the launcher to close the frame. */
export function closeFrame(hostOrigin: string | undefined): void {
  if (hostOrigin !== undefined) tellHost(hostOrigin, { etaHelp: 'close' });
}

function tellHost(hostOrigin: string, message: Readonly<Record<string, unknown>>): void {
  window.parent.postMessage(message, hostOrigin);
}

function follow(tag: unknown, actions: Actions): void {
  const next = closestLanguage(textOf(tag));
  if (next && next !== language.value) actions.speak(next);
}

function contextOf(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(objectOf(value) ?? {}).slice(0, 5);
  return Object.fromEntries(
    entries.flatMap(([name, text]) =>
      typeof text === 'string' ? [[name.slice(0, LONGEST), text.slice(0, LONGEST)]] : [],
    ),
  );
}
