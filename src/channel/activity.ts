import type { Activity } from 'botbuilder';
import type { Conversation, Entry } from '../store/store';
import { parsePayload, type Payload } from '../conversation/entry';

export const BOT_ACCOUNT = { id: 'eta-help', name: 'eTA Help', role: 'bot' } as const;

/** A log entry as a Bot Framework activity; undefined for entries that are not shown. */
export function activityOf(
  entry: Entry,
  conversation: Conversation,
): Partial<Activity> | undefined {
  const payload = parsePayload(entry.payload);
  const content = contentOf(payload, entry, conversation);
  return (
    content && {
      id: `${conversation.id}|${String(entry.seq).padStart(7, '0')}`,
      timestamp: new Date(entry.at),
      channelId: conversation.channel,
      conversation: { id: conversation.id, isGroup: false, conversationType: '', name: '' },
      ...content,
    }
  );
}

/** An agent is writing; it has no id, for it is in no log. */
export function typingActivity(name: string): Partial<Activity> {
  return {
    type: 'typing',
    from: { ...BOT_ACCOUNT, name },
    channelData: { eta: { author: 'agent' } },
  };
}

function contentOf(
  payload: Payload,
  entry: Entry,
  conversation: Conversation,
): Partial<Activity> | undefined {
  switch (payload.type) {
    case 'joined':
      return undefined;
    case 'heard':
      return {
        type: 'message',
        from: { id: conversation.userId, name: '', role: 'user' },
        text: payload.text,
        textFormat: 'plain',
        channelData: { clientActivityID: entry.activityId },
      };
    case 'said':
      return saidActivity(payload, entry);
    case 'signal':
      return signalActivity(payload.activity);
    case 'control':
      return {
        type: 'event',
        name: 'eta.control',
        from: BOT_ACCOUNT,
        value: { control: payload.control, ...(payload.agent ? { agent: payload.agent } : {}) },
      };
  }
}

function signalActivity({
  type,
  name,
  value,
  attachments,
  channelData,
}: Extract<Payload, { type: 'signal' }>['activity']): Partial<Activity> {
  return {
    type,
    from: BOT_ACCOUNT,
    ...(name === undefined ? {} : { name }),
    ...(value === undefined ? {} : { value }),
    ...(attachments === undefined ? {} : { attachments }),
    ...(channelData === undefined ? {} : { channelData }),
  };
}

function saidActivity(
  payload: Extract<Payload, { type: 'said' }>,
  entry: Entry,
): Partial<Activity> {
  const fromAgent = entry.author === 'agent';
  const actions = payload.choices.map(({ title }) => ({ type: 'imBack', title, value: title }));
  return {
    type: 'message',
    from: fromAgent
      ? { ...BOT_ACCOUNT, name: payload.meta.agent ?? BOT_ACCOUNT.name }
      : BOT_ACCOUNT,
    text: payload.text,
    textFormat: fromAgent ? 'plain' : 'markdown',
    locale: payload.language,
    inputHint: 'acceptingInput',
    ...(actions.length > 0 ? { suggestedActions: { actions, to: [] } } : {}),
    // `bridged` is how Omnichannel for Customer Service knows what is meant for the visitor.
    channelData: { eta: { ...payload.meta, author: entry.author }, deliveryMode: 'bridged' },
  };
}
