import { nextStatus } from '../handoff/machine';
import { parsePacket } from '../handoff/packet';
import type { Sealed } from '../store/store';
import { NO_CALLBACK } from './choices';
import { update, type Step, type Turn } from './context';
import { CALLBACK, currentHandoff } from './escalate';
import { handoffOf, reasonNow } from './packet';
import { say } from './speak';

/** Ways a person can be called back, as they are sealed. */
const CONTACTS: ReadonlySet<string> = new Set(['email', 'phone']);

/** Asks where the visitor can be reached. */
export function askCallback(turn: Turn): void {
  update(turn, { awaits: 'callback-contact' });
  say(turn, 'callback.contact', { choices: [NO_CALLBACK] });
  turn.proceed = false;
}

export function noCallback(turn: Turn): void {
  update(turn, { awaits: null });
  say(turn, 'callback.dropped');
  turn.proceed = true;
}

/** Takes a phone number or an email address that was asked for, or that alone answers the offer of a callback. */
export const takeContact: Step = async (turn) => {
  if (!isContactAwaited(turn) || turn.incoming.choice !== undefined) return 'next';
  update(turn, { awaits: null });
  const contact = turn.sealed.find(({ kind }) => CONTACTS.has(kind));
  if (!contact) return 'next';
  await requestCallback(turn, contact);
  return 'done';
};

function isContactAwaited({ state, services, text }: Turn): boolean {
  if (state.awaits !== null) return state.awaits === 'callback-contact';
  const isOffered = state.offered.some(({ id }) => id === CALLBACK.id);
  return isOffered && !/[\p{L}\p{N}]/u.test(services.unmarked(text));
}

async function requestCallback(turn: Turn, contact: Sealed): Promise<void> {
  const current = await currentHandoff(turn);
  const goesOn = current && nextStatus(current.status, 'ask-callback') === 'callback';
  turn.handoff = handoffOf(turn, {
    reason: goesOn ? parsePacket(current.packet).reason : reasonNow(turn),
    status: 'callback',
    ...(goesOn ? { before: current } : {}),
  });
  turn.control = 'bot';
  keepUntilDone(turn, contact);
  say(turn, 'callback.noted');
}

/** The contact is needed until the call is made, which may be after everything else is forgotten. */
function keepUntilDone(turn: Turn, contact: Sealed): void {
  const { callbackDays } = turn.services;
  const until = new Date(turn.now.getTime() + callbackDays * 86_400_000).toISOString();
  turn.sealed = turn.sealed.map((sealed) =>
    sealed === contact ? { ...sealed, kind: `callback-${sealed.kind}`, expiresAt: until } : sealed,
  );
}
