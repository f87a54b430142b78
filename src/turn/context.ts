import type { Logger } from 'pino';
import type { CaseLookup } from '../case-lookup/case-lookup';
import type { Detection } from '../language/detect';
import type { Language } from '../language/supported';
import type { Facts } from '../policy/facts';
import type { Situation } from '../policy/situation';
import type { Entity } from '../recognizer/entities/entity';
import type { Recognition, Recognizer } from '../recognizer/recognizer';
import type { Capabilities, Renderer } from '../reply/render';
import type { Reply } from '../reply/reply';
import type { Flow, Questions } from '../flow/types';
import type { Signals } from '../conversation/signals';
import type { Stops } from '../handoff/operation';
import type { Reception } from '../handoff/reception';
import type { Vault } from '../handoff/vault';
import type { Notice } from '../store/desk';
import type { Control, Conversation, Handoff, Sealed, Store } from '../store/store';
import type { State } from '../conversation/state';

/** What came in from a channel. */
export interface Incoming {
  readonly conversationId: string;
  readonly channel: string;
  readonly userId: string;
  /** The client's id of this activity: sent again, it is answered again but never processed again. */
  readonly activityId: string;
  readonly kind: 'message' | 'joined';
  readonly text: string;
  /** The id of a choice that was pressed. */
  readonly choice?: string;
  /** The language of the page or app around the conversation. */
  readonly locale?: string;
  /** The visitor's time zone (IANA), where the page or app says it. */
  readonly timeZone?: string;
  /** A digest of the network address, where the channel knows one. */
  readonly network?: string;
  /** Where to write from outside a turn, for channels that need it. */
  readonly reference?: string;
}

/** When the fast path is taken, and how urgent a hand-off is then. */
export interface Urgent {
  readonly question: string;
  readonly urgency: Readonly<Record<string, number>>;
  readonly now: readonly string[];
  readonly topic: string;
  readonly insteadOf: readonly string[];
}

/** Everything a turn needs, built once in main.ts. */
export interface TurnServices {
  readonly store: Store;
  readonly recognizer: Recognizer;
  readonly extract: (input: { text: string; language: Language; now: Date }) => readonly Entity[];
  readonly mask: (text: string) => { text: string; found: readonly Entity[] };
  /** A masked text without the marks. */
  readonly unmarked: (masked: string) => string;
  readonly detect: (text: string, current?: Language) => Detection;
  readonly renderer: Renderer;
  readonly facts: Facts;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly questions: Questions;
  readonly urgent: Urgent;
  readonly capabilitiesOf: (channel: string) => Capabilities;
  readonly reception: Reception;
  readonly signals: Signals;
  /** The operator's case system, where there is one. */
  readonly caseLookup: CaseLookup | undefined;
  readonly stops: () => Promise<Stops>;
  readonly vault: Vault;
  /** How long an identifying value is kept for an agent, in hours. */
  readonly sealedHours: number;
  /** How long a contact for a callback is kept, in days. */
  readonly callbackDays: number;
  /** The time zone spoken in to visitors whose own is not known. */
  readonly timeZone: string;
  readonly clock: () => Date;
  readonly log: Logger;
}

/** What the steps of a turn share. */
export interface Turn {
  readonly services: TurnServices;
  readonly incoming: Incoming;
  readonly conversation: Conversation;
  readonly now: Date;
  /** Notices of the operator in force now. */
  readonly notices: readonly Notice[];
  /** What a supervisor has stopped. */
  readonly stops: Stops;
  state: State;
  /** The message with every identifying number masked; nothing else is ever stored or recognized. */
  text: string;
  language: Language;
  entities: readonly Entity[];
  recognition: Recognition | undefined;
  /** What the message wants is done: later steps don't look at it again. */
  handled: boolean;
  /** Say where the topic stands at the end of the turn. */
  proceed: boolean;
  control: Control;
  handoff: Handoff | undefined;
  /** Identifying values taken out of the message. */
  sealed: readonly Sealed[];
  readonly replies: Reply[];
}

/** One step of a turn: does one thing; `done` ends the turn early. */
export type Step = (turn: Turn) => Promise<'next' | 'done'>;

/** The situation of the visitor, as rules see it. */
export function situationOf(turn: Turn): Situation {
  return {
    answer: (question) => turn.state.answers[question]?.value,
    facts: turn.services.facts,
    now: turn.now,
    outage: turn.notices.some((notice) => notice.severity === 'outage'),
  };
}

/** The flow being talked about, if any. */
export function flowOf(turn: Turn): Flow | undefined {
  return turn.state.topic === null ? undefined : turn.services.flows.get(turn.state.topic);
}

export function update(turn: Turn, change: Partial<State>): void {
  turn.state = { ...turn.state, ...change };
}

/** How urgent a person is needed, by when the flight leaves; 0 when nothing is known of one. */
export function urgencyOf(turn: Turn): number {
  const { question, urgency } = turn.services.urgent;
  return urgency[turn.state.answers[question]?.value ?? ''] ?? 0;
}

/** The questions a flow may ask. */
export function questionsOf(flow: Flow): readonly string[] {
  return Object.values(flow.nodes).flatMap((node) => ('ask' in node ? [node.ask] : []));
}
