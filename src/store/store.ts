import type {
  AgentStore,
  AuditRecord,
  AuditStore,
  NoteStore,
  NoticeStore,
  ReportStore,
  SettingStore,
} from './desk';

/** Who speaks to the visitor: exactly one of them at a time. */
export type Control = 'bot' | 'waiting' | 'agent';

/** Who wrote a log entry. */
export type Author = 'visitor' | 'bot' | 'agent' | 'system';

export type HandoffStatus =
  'offered' | 'waiting' | 'agent' | 'transferred' | 'callback' | 'closed' | 'abandoned' | 'expired';

export interface Conversation {
  readonly id: string;
  readonly channel: string;
  readonly userId: string;
  readonly control: Control;
  readonly handoffId: string | null;
  /** Grows by one with every commit; the key of optimistic concurrency. */
  readonly version: number;
  /** Serialized conversation state; its shape belongs to the turn. */
  readonly state: string | null;
  readonly lastSeq: number;
  /** Serialized address for channels that are written to from outside a turn. */
  readonly reference: string | null;
  /** Everything up to this sequence number has left for the channel. */
  readonly deliveredSeq: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface NewEntry {
  readonly author: Author;
  /** The client's own id of an incoming activity: the idempotency key. */
  readonly activityId?: string;
  /** Serialized content; its shape belongs to the turn. */
  readonly payload: string;
}

export interface Entry {
  readonly conversationId: string;
  /** 1, 2, 3 … without a gap within a conversation. */
  readonly seq: number;
  readonly author: Author;
  readonly activityId: string | null;
  readonly at: string;
  readonly payload: string;
}

export interface Handoff {
  readonly id: string;
  readonly conversationId: string;
  readonly status: HandoffStatus;
  readonly reason: string;
  readonly language: string;
  readonly urgency: number;
  /** Slug of the topic it is about: what agents' skills are matched with. */
  readonly topic: string | null;
  /** Serialized case file for the agent; its shape belongs to the hand-off. */
  readonly packet: string;
  readonly agentId: string | null;
  /** The colleague a transferred conversation is meant for; null when any with the skill may take it. */
  readonly intendedFor: string | null;
  readonly openedAt: string;
  readonly claimedAt: string | null;
  readonly closedAt: string | null;
  /** The agent's word for how it ended; codes are in dialogs/facts/desk.json. */
  readonly wrapUp: string | null;
  /** The visitor's, 1 to 5. */
  readonly rating: number | null;
}

/** An identifying value, encrypted: shown to an agent on request, and gone when its time is over. */
export interface Sealed {
  readonly id: string;
  readonly conversationId: string;
  /** What it is: an application number, a phone number … */
  readonly kind: string;
  readonly cipher: string;
  readonly at: string;
  readonly expiresAt: string;
}

/** How far a hand-off has got with another desk. */
export interface Link {
  readonly handoffId: string;
  /** The other desk's name for the conversation. */
  readonly ref: string;
  /** What its API calls it, where that is something else. */
  readonly detail: string | null;
  /** Everything up to this sequence number has been sent. */
  readonly sentSeq: number;
  readonly state: 'open' | 'ended' | 'failed';
}

/** A message that was not understood, had to be asked back about, or led to a person; kept to learn from. */
export interface Miss {
  readonly id: string;
  readonly at: string;
  readonly language: string;
  /** Masked, as everything that is stored. */
  readonly text: string;
  readonly kind: 'none' | 'clarify' | 'hand-off';
  /** What it was taken for, likeliest first. */
  readonly guesses: readonly string[];
}

/** One indivisible change of a conversation. */
export interface Change {
  readonly conversationId: string;
  readonly expectedVersion: number;
  readonly at: string;
  readonly entries: readonly NewEntry[];
  readonly state?: string;
  readonly control?: Control;
  readonly handoff?: Handoff;
  readonly reference?: string;
  readonly miss?: Miss;
  /** Identifying values taken out of the message, encrypted. */
  readonly sealed?: readonly Sealed[];
  /** Record of who did it, where an agent did. */
  readonly audit?: AuditRecord;
  /** What reports count, without reading the state. */
  readonly summary?: ConversationSummary;
}

/** What reports know of a conversation. */
export interface ConversationSummary {
  readonly language: string | null;
  readonly topic: string | null;
  /** An outcome was told. */
  readonly concluded: boolean;
  /** The visitor said that it helped. */
  readonly helped: boolean;
}

/** What listeners hear of a commit; an erased conversation has no entries any more. */
export interface Committed {
  readonly conversationId: string;
  readonly entries: readonly Entry[];
  readonly control: Control;
  /** A hand-off was changed with it. */
  readonly movesHandoff?: boolean;
  readonly erased?: true;
}

export interface ConversationStore {
  create(conversation: { id: string; channel: string; userId: string; at: string }): Promise<void>;
  load(id: string): Promise<Conversation | undefined>;
  /** Writes entries, state, control and hand-off together, or nothing: `conflict` when somebody else wrote first. */
  commit(change: Change): Promise<Committed | 'conflict'>;
  /** Entries after a sequence number, in order. */
  read(query: { conversationId: string; after: number; limit?: number }): Promise<readonly Entry[]>;
  /** The entry a client's activity id was stored under, if it ever was. */
  findByActivity(conversationId: string, activityId: string): Promise<Entry | undefined>;
  /** Conversations of one channel with entries that have not left yet. */
  undelivered(channel: string): Promise<readonly Conversation[]>;
  markDelivered(conversationId: string, seq: number): Promise<void>;
  /** Forgets a conversation with everything that belongs to it. */
  erase(id: string): Promise<void>;
  /** Called after every commit, in order of commits within a conversation. Returns the way to stop. */
  onCommit(listener: (committed: Committed) => void): () => void;
}

export interface HandoffStore {
  find(id: string): Promise<Handoff | undefined>;
  /** Hand-offs that somebody has to do something about: most urgent first, then longest waiting. */
  open(): Promise<readonly Handoff[]>;
  /** Those that ended, newest first: of one agent, or of all. */
  ended(query: { agentId?: string; limit: number }): Promise<readonly Handoff[]>;
  /** Those among them whose conversation has these words in it. */
  search(query: { words: string; agentId?: string; limit: number }): Promise<readonly Handoff[]>;
  /** All of one conversation, oldest first. */
  ofConversation(conversationId: string): Promise<readonly Handoff[]>;
  /** How many were claimed since a moment. */
  claimedSince(since: string): Promise<number>;
}

export interface SecretStore {
  /** The stored value of a secret, made by `create` the first time and kept from then on. */
  getOrCreate(name: string, create: () => string): Promise<string>;
  /** True the first time an id is given, false ever after; forgotten after `expiresAt`. */
  useOnce(id: string, expiresAt: string): Promise<boolean>;
}

export interface SealedStore {
  ofConversation(conversationId: string): Promise<readonly Sealed[]>;
  find(id: string): Promise<Sealed | undefined>;
  /** Forgets those of a conversation. */
  forget(conversationId: string): Promise<void>;
  /** Forgets everything whose time is over. */
  sweep(now: string): Promise<void>;
}

export interface LinkStore {
  find(handoffId: string): Promise<Link | undefined>;
  findByRef(ref: string): Promise<Link | undefined>;
  active(): Promise<readonly Link[]>;
  save(link: Link): Promise<void>;
}

export interface MissStore {
  /** Newest first. */
  list(query: { language?: string; limit: number }): Promise<readonly Miss[]>;
}

/** Everything that outlives the process. The only place with SQL is behind this interface. */
export interface Store {
  readonly conversations: ConversationStore;
  readonly handoffs: HandoffStore;
  readonly agents: AgentStore;
  readonly secrets: SecretStore;
  readonly notices: NoticeStore;
  readonly misses: MissStore;
  readonly settings: SettingStore;
  readonly notes: NoteStore;
  readonly audit: AuditStore;
  readonly sealed: SealedStore;
  readonly links: LinkStore;
  readonly reports: ReportStore;
  close(): Promise<void>;
}
