/** Who speaks to the visitor: exactly one of them at a time. */
export type Control = 'bot' | 'waiting' | 'agent';

/** Who wrote a log entry. */
export type Author = 'visitor' | 'bot' | 'agent' | 'system';

export type HandoffStatus = 'waiting' | 'agent' | 'closed' | 'abandoned' | 'expired';

export type Role = 'agent' | 'supervisor';

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
  /** Serialized case file for the agent; its shape belongs to the hand-off. */
  readonly packet: string;
  readonly agentId: string | null;
  readonly openedAt: string;
  readonly claimedAt: string | null;
  readonly closedAt: string | null;
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
}

export interface Committed {
  readonly conversationId: string;
  readonly entries: readonly Entry[];
  readonly control: Control;
}

export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string;
  readonly failedSignIns: number;
  readonly lockedUntil: string | null;
  readonly available: boolean;
  readonly lastSeenAt: string | null;
}

export interface Session {
  /** SHA-256 of the cookie's secret. */
  readonly id: string;
  readonly agentId: string;
  readonly expiresAt: string;
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
  /** Called after every commit, in order of commits within a conversation. Returns the way to stop. */
  onCommit(listener: (committed: Committed) => void): () => void;
}

export interface HandoffStore {
  find(id: string): Promise<Handoff | undefined>;
  /** Open hand-offs: most urgent first, then longest waiting. */
  open(): Promise<readonly Handoff[]>;
}

export interface AgentStore {
  add(agent: Agent): Promise<void>;
  find(id: string): Promise<Agent | undefined>;
  findByName(name: string): Promise<Agent | undefined>;
  list(): Promise<readonly Agent[]>;
  update(id: string, change: Partial<Omit<Agent, 'id'>>): Promise<void>;
  /** Agents who are available and were seen since the given time. */
  present(since: string): Promise<readonly Agent[]>;
  openSession(session: Session): Promise<void>;
  findSession(id: string): Promise<Session | undefined>;
  extendSession(id: string, expiresAt: string): Promise<void>;
  closeSession(id: string): Promise<void>;
}

export interface SecretStore {
  /** The stored value of a secret, made by `create` the first time and kept from then on. */
  getOrCreate(name: string, create: () => string): Promise<string>;
  /** True the first time an id is given, false ever after; forgotten after `expiresAt`. */
  useOnce(id: string, expiresAt: string): Promise<boolean>;
}

export interface MissStore {
  /** Newest first. */
  list(query: { language?: string; limit: number }): Promise<readonly Miss[]>;
}

export type NoticeSeverity = 'information' | 'warning' | 'outage';

/** A message of the operator to the visitors it concerns, for a time. */
export interface Notice {
  readonly id: string;
  readonly severity: NoticeSeverity;
  /** Slugs of the topics it concerns; none means all. */
  readonly topics: readonly string[];
  /** The text per language tag; English and French at least. */
  readonly texts: Readonly<Record<string, string>>;
  readonly from: string;
  readonly until: string | null;
  readonly postedBy: string;
  readonly liftedAt: string | null;
}

export interface NoticeStore {
  post(notice: Notice): Promise<void>;
  lift(id: string, at: string): Promise<boolean>;
  /** Notices in force at a moment, oldest first. */
  active(at: string): Promise<readonly Notice[]>;
  list(): Promise<readonly Notice[]>;
}

/** Everything that outlives the process. The only place with SQL is behind this interface. */
export interface Store {
  readonly conversations: ConversationStore;
  readonly handoffs: HandoffStore;
  readonly agents: AgentStore;
  readonly secrets: SecretStore;
  readonly notices: NoticeStore;
  readonly misses: MissStore;
  close(): Promise<void>;
}
