import type { Payload } from '../conversation/entry';
import type { Store } from '../store/store';
import type { ConnectorCase, DeskConnector, Inbound } from './connector';

type Signal = Extract<Payload, { type: 'signal' }>['activity'];

/** How often a signal is put into a conversation that others are writing to. */
const ATTEMPTS = 5;

/**
 * The Bot Framework's own protocol: an event `handoff.initiate` in the conversation, with context and transcript.
 * The channel's hub brings the agent, whose words reach the visitor without us; `handoff.status` says how it went.
 */
export function createBotFrameworkHandoff(store: Store, clock: () => Date): DeskConnector {
  return inChannel('bot-framework', { store, clock }, (file) => ({
    type: 'event',
    name: 'handoff.initiate',
    value: contextOf(file),
    attachments: [
      {
        contentType: 'application/json',
        name: 'Transcript',
        content: { activities: file.transcript.map(transcriptActivity) },
      },
    ],
  }));
}

/** Dynamics 365 Omnichannel for Customer Service: an escalation command in the tags of the bot's message. */
export function createOmnichannel(store: Store, clock: () => Date): DeskConnector {
  return inChannel('omnichannel', { store, clock }, (file) => ({
    type: 'message',
    channelData: { tags: JSON.stringify({ type: 'Escalate', context: contextOf(file) }) },
  }));
}

/** What a `handoff.status` event says of the hand-off of a conversation. */
export function readHandoffStatus(ref: string, state: string): Inbound | undefined {
  const kinds: Readonly<Record<string, 'joined' | 'left' | 'failed'>> = {
    accepted: 'joined',
    completed: 'left',
    failed: 'failed',
  };
  const kind = kinds[state];
  return kind && { kind, ref };
}

interface Deps {
  readonly store: Store;
  readonly clock: () => Date;
}

/** A desk that sits on the channel: it hears the visitor itself, once it was called. */
function inChannel(
  name: string,
  deps: Deps,
  signalOf: (file: ConnectorCase) => Signal,
): DeskConnector {
  return {
    name,
    async open(file) {
      await announce(deps, file.conversationId, signalOf(file));
      return { ref: file.handoffId, detail: null };
    },
    async forward() {
      // The hub hears the channel itself.
    },
    async end() {
      // The channel shows it.
    },
  };
}

async function announce(deps: Deps, conversationId: string, activity: Signal): Promise<void> {
  const payload: Payload = { type: 'signal', activity };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const conversation = await deps.store.conversations.load(conversationId);
    if (!conversation) return;
    const committed = await deps.store.conversations.commit({
      conversationId,
      expectedVersion: conversation.version,
      at: deps.clock().toISOString(),
      entries: [{ author: 'system', payload: JSON.stringify(payload) }],
    });
    if (committed !== 'conflict') return;
  }
  throw new Error('the conversation is written to from elsewhere all the time');
}

/** Flat, as context variables of a workstream are. */
function contextOf(file: ConnectorCase): Record<string, string> {
  const facts = file.facts.map(({ question, value }): [string, string] => [question, value]);
  return {
    ...Object.fromEntries(facts),
    Reason: file.reason,
    Topic: file.topic ?? '',
    Language: file.language,
    Urgency: String(file.urgency),
  };
}

function transcriptActivity({ id, at, author, text }: ConnectorCase['transcript'][number]) {
  const role = author === 'visitor' ? 'user' : 'bot';
  return { type: 'message', id, timestamp: at, from: { role }, text };
}
