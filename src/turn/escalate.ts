import { nextStatus } from '../handoff/machine';
import { parsePacket, type HandoffReason } from '../handoff/packet';
import type { Handoff } from '../store/store';
import { NO_PERSON } from './choices';
import type { Turn } from './context';
import { handoffOf, reasonNow } from './packet';
import { say } from './speak';

const WAIT = { id: 'do:wait-in-queue', label: { key: 'patterns:handoff.waitInQueue' } };
const LEAVE = { id: 'do:leave-queue', label: { key: 'patterns:handoff.leaveQueue' } };
const ACCEPT = { id: 'do:accept-person', label: { key: 'patterns:handoff.accept' } };
export const CALLBACK = { id: 'do:ask-callback', label: { key: 'patterns:callback.ask' } };

/** The hand-off this conversation has, whatever its state. */
export async function currentHandoff(turn: Turn): Promise<Handoff | undefined> {
  const id = turn.conversation.handoffId;
  return id === null ? undefined : turn.services.store.handoffs.find(id);
}

/** Offers a person: the visitor decides. */
export async function offerAgent(turn: Turn, reason: HandoffReason): Promise<void> {
  turn.proceed = false;
  if (turn.control !== 'bot') {
    await requestAgent(turn, reason);
    return;
  }
  const before = await offered(turn);
  turn.handoff = handoffOf(turn, { reason, status: 'offered', ...before });
  say(turn, 'handoff.offer', { choices: [ACCEPT, NO_PERSON] });
}

/** Takes the visitor to a person: into the queue when one is to be had, otherwise told why not, with the other ways. */
export async function requestAgent(turn: Turn, reason?: HandoffReason): Promise<void> {
  turn.proceed = false;
  if (turn.control === 'waiting') {
    await sayPlace(turn, 'handoff.alreadyWaiting');
    return;
  }
  const state = await turn.services.reception.reachable();
  if (state.is === 'open') {
    await enqueue(turn, reason);
    return;
  }
  const opensAt = 'opensAt' in state ? state.opensAt : null;
  const key = opensAt === null && 'opensAt' in state ? 'closedForNow' : state.is;
  const mayWait = state.is === 'nobody' || state.is === 'full';
  turn.replies.push({
    kind: 'channels',
    key: `handoff.${key}`,
    ...(opensAt === null ? {} : { params: { opens: momentOf(turn, opensAt) } }),
    choices: [...(mayWait ? [WAIT] : []), CALLBACK, NO_PERSON],
  });
}

/** The visitor waits although nobody is there or many are before. */
export async function waitInQueue(turn: Turn): Promise<void> {
  turn.proceed = false;
  if (turn.control === 'bot') await enqueue(turn);
  else await sayPlace(turn, 'handoff.alreadyWaiting');
}

/** The visitor would rather go on with the bot. */
export async function declineAgent(turn: Turn): Promise<void> {
  const { before } = await offered(turn);
  if (before) turn.handoff = { ...before, status: 'abandoned', closedAt: turn.now.toISOString() };
  say(turn, 'handoff.declined');
  turn.proceed = true;
}

/** The visitor no longer waits for a person. */
export async function leaveQueue(turn: Turn): Promise<void> {
  turn.proceed = true;
  const current = turn.control === 'waiting' ? await currentHandoff(turn) : undefined;
  const status = current && nextStatus(current.status, 'leave');
  if (current && status) {
    turn.handoff = { ...current, status, closedAt: turn.now.toISOString() };
    turn.control = 'bot';
  }
  say(turn, 'handoff.leftQueue');
}

async function enqueue(turn: Turn, reason?: HandoffReason): Promise<void> {
  const known = await offered(turn);
  turn.handoff = handoffOf(turn, {
    reason: reason ?? parsedReason(known.before) ?? reasonNow(turn),
    status: 'waiting',
    ...known,
  });
  turn.control = 'waiting';
  await sayPlace(turn, 'handoff.waiting');
}

async function offered(turn: Turn): Promise<{ before?: Handoff }> {
  const current = await currentHandoff(turn);
  return current?.status === 'offered' ? { before: current } : {};
}

function parsedReason(before: Handoff | undefined): HandoffReason | undefined {
  return before && parsePacket(before.packet).reason;
}

async function sayPlace(turn: Turn, key: string): Promise<void> {
  say(turn, key);
  const handoff = turn.handoff ?? (await currentHandoff(turn));
  if (!handoff) return;
  const place = await turn.services.reception.placeOf(handoff);
  const { minutes } = place;
  say(turn, minutes === undefined ? 'handoff.place' : 'handoff.placeAndWait', {
    params: { place: place.place, ...(minutes === undefined ? {} : { minutes }) },
    choices: [LEAVE, CALLBACK],
  });
}

function momentOf(turn: Turn, moment: string) {
  return { moment, timeZone: turn.state.timeZone ?? turn.services.timeZone };
}
