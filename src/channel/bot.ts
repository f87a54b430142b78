import { randomUUID } from 'node:crypto';
import { TurnContext, type Activity } from 'botbuilder';
import { z } from 'zod';
import type { Signals } from '../conversation/signals';
import type { Incoming, TurnServices } from '../turn/context';
import { takeTurn, type TurnResult } from '../turn/turn';
import { activityOf } from './activity';
import type { BotLogic } from './direct-line/adapter';

/** Where the result of a turn is left in the context's turn state, for the channel that asked. */
export const TURN_RESULT = Symbol('turn result');

/** The bot behind every channel: one activity in, one turn, its replies out after the commit. */
export function createBot(services: TurnServices): BotLogic {
  return async (context) => {
    relayStatus(services.signals, context.activity);
    const incoming = incomingOf(context.activity);
    if (!incoming) return;
    await services.store.conversations.create({
      id: incoming.conversationId,
      channel: incoming.channel,
      userId: incoming.userId,
      at: services.clock().toISOString(),
    });
    const result = await takeTurn(services, incoming);
    context.turnState.set(TURN_RESULT, result);
    await send(services, context, result);
  };
}

const handoffStatus = z.object({ state: z.string() });

/** The channel's hub says how a hand-off goes; a visitor's client cannot. */
function relayStatus(signals: Signals, activity: Activity): void {
  const { type, name, from, conversation } = activity;
  if (type !== 'event' || name !== 'handoff.status' || from.role === 'user') return;
  const state = handoffStatus.safeParse(activity.value).data?.state;
  if (state !== undefined)
    signals.send({ conversationId: conversation.id, from: 'agent', kind: 'status', state });
}

async function send(
  services: TurnServices,
  context: TurnContext,
  result: TurnResult,
): Promise<void> {
  const { conversations } = services.store;
  const conversation = await conversations.load(result.received.conversationId);
  const last = result.entries.at(-1);
  if (!conversation || !last) return;
  const activities = result.entries
    .filter((entry) => entry.author === 'bot')
    .flatMap((entry) => activityOf(entry, conversation) ?? []);
  if (activities.length > 0) await context.sendActivities(activities);
  await conversations.markDelivered(conversation.id, last.seq);
}

const channelData = z.object({ clientActivityID: z.string().min(1).max(200).optional() });
const choiceValue = z.object({ choice: z.string().min(1).max(200) });

/** An activity as a turn sees it; undefined for those that are none of its business (typing, reactions …). */
export function incomingOf(activity: Activity): Incoming | undefined {
  const kind = kindOf(activity);
  if (!kind) return undefined;
  const client = channelData.safeParse(activity.channelData).data?.clientActivityID;
  const choice = choiceValue.safeParse(activity.value).data?.choice;
  return {
    conversationId: activity.conversation.id,
    channel: activity.channelId,
    userId: activity.from.id,
    activityId: kind === 'joined' ? 'joined' : (client ?? activity.id ?? randomUUID()),
    kind,
    text: typeof activity.text === 'string' ? activity.text : '',
    ...(choice ? { choice } : {}),
    ...(activity.locale ? { locale: activity.locale } : {}),
    ...timeZoneOf(activity),
    ...(activity.callerId ? { network: activity.callerId } : {}),
    ...(activity.serviceUrl
      ? { reference: JSON.stringify(TurnContext.getConversationReference(activity)) }
      : {}),
  };
}

/** Only a time zone that can be reckoned with. */
function timeZoneOf({ localTimezone }: Activity): { timeZone?: string } {
  if (!localTimezone) return {};
  try {
    new Intl.DateTimeFormat('en', { timeZone: localTimezone });
    return { timeZone: localTimezone };
  } catch {
    return {};
  }
}

function kindOf(activity: Activity): Incoming['kind'] | undefined {
  if (activity.type === 'message') return 'message';
  const isJoin = activity.type === 'event' && activity.name === 'webchat/join';
  const joined = activity.membersAdded?.some((member) => member.id === activity.from.id) ?? false;
  return isJoin || (activity.type === 'conversationUpdate' && joined) ? 'joined' : undefined;
}
