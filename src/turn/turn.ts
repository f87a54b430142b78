import { randomUUID } from 'node:crypto';
import type {
  Committed,
  Conversation,
  ConversationSummary,
  Entry,
  Miss,
  NewEntry,
} from '../store/store';
import type { Rendered } from '../reply/render';
import type { Reply } from '../reply/reply';
import type { Incoming, Step, Turn, TurnServices } from './context';
import { oneAtATime } from './queue';
import type { Payload } from '../conversation/entry';
import { showNotices } from './notices';
import { TALK_TO_AGENT } from './choices';
import { say } from './speak';
import { parseState } from '../conversation/state';
import { takeContact } from './callback';
import { takeCaseFacts } from './case-lookup';
import { heedStop } from './stops';
import { answer, route, speak } from './steps/advance';
import { choose } from './steps/choose';
import { converse } from './steps/converse';
import {
  chooseLanguage,
  protect,
  refuseUnreadable,
  relay,
  understand,
  welcome,
} from './steps/prepare';

/** The path of a message, in order. */
const STEPS: readonly Step[] = [
  protect,
  welcome,
  relay,
  takeContact,
  takeCaseFacts,
  refuseUnreadable,
  chooseLanguage,
  understand,
  heedStop,
  choose,
  converse,
  answer,
  route,
  speak,
];

/** What a turn left in the log; `repeated` when this activity had been processed before. */
export interface TurnResult {
  readonly received: Entry;
  readonly entries: readonly Entry[];
  readonly repeated: boolean;
}

/** How often a turn is taken again when an agent or another instance wrote to the conversation meanwhile. */
const ATTEMPTS = 5;

/**
 * Takes one incoming activity through the steps and commits it with the new state and the replies,
 * all together. The same activity id is never processed twice. Throws when nothing could be stored.
 */
export function takeTurn(services: TurnServices, incoming: Incoming): Promise<TurnResult> {
  return oneAtATime(incoming.conversationId, () => takeTurnNow(services, incoming));
}

async function takeTurnNow(services: TurnServices, incoming: Incoming): Promise<TurnResult> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const repeated = await findRepeated(services, incoming);
    if (repeated) return repeated;
    const conversation = await services.store.conversations.load(incoming.conversationId);
    if (!conversation) throw new Error('unknown conversation');
    const committed = await commit(await run(services, incoming, conversation));
    if (committed === 'conflict') continue;
    const [received] = committed.entries;
    if (!received) throw new Error('a turn was stored without its message');
    return { received, entries: committed.entries, repeated: false };
  }
  throw new Error('the conversation is written to from elsewhere all the time');
}

async function findRepeated(
  services: TurnServices,
  incoming: Incoming,
): Promise<TurnResult | undefined> {
  const { conversationId, activityId } = incoming;
  const received = await services.store.conversations.findByActivity(conversationId, activityId);
  return received && { received, entries: [], repeated: true };
}

interface Finished {
  readonly turn: Turn;
  readonly said: readonly NewEntry[];
}

/** Runs the steps; whatever goes wrong in them, the visitor gets an answer and a way to a person. */
async function run(
  services: TurnServices,
  incoming: Incoming,
  conversation: Conversation,
): Promise<Finished> {
  const turn = await begin(services, incoming, conversation);
  try {
    for (const step of STEPS) if ((await step(turn)) === 'done') break;
    showNotices(turn);
    return { turn, said: turn.replies.map((reply) => saidEntry(turn, reply)) };
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    services.log.error(
      { conversationId: conversation.id, error: name, stack: stackOf(error) },
      'turn failed',
    );
    const fresh = await begin(services, incoming, conversation);
    fresh.text = services.mask(incoming.text).text;
    say(fresh, 'trouble', { choices: [TALK_TO_AGENT] });
    return { turn: fresh, said: fresh.replies.map((reply) => saidEntry(fresh, reply)) };
  }
}

/** Where an error arose, without its message, which might quote what was typed. */
function stackOf(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return lines.filter((line) => line.trimStart().startsWith('at ')).slice(0, 5);
}

async function begin(
  services: TurnServices,
  incoming: Incoming,
  conversation: Conversation,
): Promise<Turn> {
  const { state, dropped } = parseState(conversation.state);
  const now = services.clock();
  const turn: Turn = {
    services,
    incoming,
    conversation,
    now,
    notices: await services.store.notices.active(now.toISOString()),
    stops: await services.stops(),
    state,
    text: '',
    language: state.language ?? 'en',
    entities: [],
    recognition: undefined,
    handled: false,
    proceed: false,
    control: conversation.control,
    handoff: undefined,
    sealed: [],
    replies: [],
  };
  if (dropped) say(turn, 'expiredState');
  return turn;
}

function commit({ turn, said }: Finished): Promise<Committed | 'conflict'> {
  const { conversation, incoming, services } = turn;
  const offered = turn.replies.flatMap((reply) =>
    'choices' in reply ? (reply.choices ?? []) : [],
  );
  const state =
    turn.replies.length === 0 ? turn.state : { ...turn.state, offered, last: turn.replies };
  return services.store.conversations.commit({
    conversationId: conversation.id,
    expectedVersion: conversation.version,
    at: turn.now.toISOString(),
    state: JSON.stringify(state),
    control: turn.control,
    entries: [heardEntry(turn), ...said, ...controlEntry(turn)],
    ...(turn.handoff ? { handoff: turn.handoff } : {}),
    ...missOf(turn),
    sealed: turn.sealed,
    summary: summaryOf(turn),
    ...(incoming.reference ? { reference: incoming.reference } : {}),
  });
}

function summaryOf({ state, incoming, language }: Turn): ConversationSummary {
  return {
    language: incoming.kind === 'joined' ? state.language : language,
    topic: state.topic ?? state.told.at(-1)?.split('/')[0] ?? null,
    concluded: state.told.length > 0,
    helped: state.satisfied,
  };
}

/** What there is to learn from a turn that was not understood at once. */
function missOf(turn: Turn): { miss?: Miss } {
  const { recognition, conversation, text } = turn;
  if (!recognition || text === '' || turn.conversation.control === 'agent') return {};
  const handedOver = turn.handoff !== undefined && conversation.control === 'bot';
  const band = turn.state.misses > 0 || turn.state.clarifications > 0 ? recognition.band : 'answer';
  const kind = handedOver ? 'hand-off' : band;
  if (kind === 'answer') return {};
  const guesses = recognition.candidates.map((candidate) => candidate.intent);
  return {
    miss: {
      id: randomUUID(),
      at: turn.now.toISOString(),
      language: turn.language,
      text,
      kind,
      guesses,
    },
  };
}

function heardEntry(turn: Turn): NewEntry {
  const { incoming, recognition } = turn;
  const payload: Payload =
    incoming.kind === 'joined'
      ? { type: 'joined' }
      : {
          type: 'heard',
          text: turn.text,
          language: turn.state.language,
          ...(incoming.choice === undefined ? {} : { choice: incoming.choice }),
          ...(recognition ? { intent: recognition.intent, band: recognition.band } : {}),
        };
  return { author: 'visitor', activityId: incoming.activityId, payload: JSON.stringify(payload) };
}

function saidEntry(turn: Turn, reply: Reply): NewEntry {
  const capabilities = turn.services.capabilitiesOf(turn.incoming.channel);
  const language = ('language' in reply && reply.language) || turn.language;
  const rendered: Rendered = turn.services.renderer.render(reply, language, capabilities);
  const payload: Payload = {
    type: 'said',
    reply,
    ...rendered,
    choices: [...rendered.choices],
    meta: metaOf(rendered),
  };
  return { author: 'bot', payload: JSON.stringify(payload) };
}

function metaOf(rendered: Rendered): Extract<Payload, { type: 'said' }>['meta'] {
  const { sources, choices, question, ...rest } = rendered.meta;
  return {
    ...rest,
    ...(sources ? { sources: [...sources] } : {}),
    ...(choices ? { choices: [...choices] } : {}),
    ...(question ? { question: { id: question.id, choices: [...question.choices] } } : {}),
  };
}

function controlEntry(turn: Turn): readonly NewEntry[] {
  if (turn.control === turn.conversation.control) return [];
  const payload: Payload = { type: 'control', control: turn.control };
  return [{ author: 'system', payload: JSON.stringify(payload) }];
}
