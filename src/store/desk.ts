export type Role = 'agent' | 'supervisor';

/** Takes new conversations, is there but takes none, or is not there. */
export type AgentStatus = 'available' | 'busy' | 'away';

export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Null for those who sign in through the department's identity provider. */
  readonly passwordHash: string | null;
  readonly failedSignIns: number;
  readonly lockedUntil: string | null;
  readonly status: AgentStatus;
  /** Languages the agent works in; none means all. */
  readonly languages: readonly string[];
  /** Slugs of topics the agent knows best; none means all. */
  readonly topics: readonly string[];
  readonly lastSeenAt: string | null;
}

export interface Session {
  /** SHA-256 of the cookie's secret. */
  readonly id: string;
  readonly agentId: string;
  readonly expiresAt: string;
}

export interface AgentStore {
  add(agent: Agent): Promise<void>;
  find(id: string): Promise<Agent | undefined>;
  findByName(name: string): Promise<Agent | undefined>;
  list(): Promise<readonly Agent[]>;
  update(id: string, change: Partial<Omit<Agent, 'id'>>): Promise<void>;
  /** Agents who are not away and were seen since the given time. */
  present(since: string): Promise<readonly Agent[]>;
  openSession(session: Session): Promise<void>;
  findSession(id: string): Promise<Session | undefined>;
  extendSession(id: string, expiresAt: string): Promise<void>;
  closeSession(id: string): Promise<void>;
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

/** Settings that supervisors change while the service runs, as JSON by name. */
export interface SettingStore {
  get(name: string): Promise<string | undefined>;
  set(name: string, value: string): Promise<void>;
}

/** What one agent tells the others about a conversation; the visitor never sees it. */
export interface Note {
  readonly id: string;
  readonly conversationId: string;
  readonly agentId: string;
  readonly agentName: string;
  readonly at: string;
  readonly text: string;
}

export interface NoteStore {
  add(note: Note): Promise<void>;
  ofConversation(conversationId: string): Promise<readonly Note[]>;
}

/** Something an agent did that must be answered for. */
export interface AuditRecord {
  readonly id: string;
  readonly at: string;
  readonly agentId: string;
  readonly agentName: string;
  /** claim, transfer, close, reveal, notice.post, notice.lift, stop, hours … */
  readonly action: string;
  /** Id of what it was done to, where there is one. */
  readonly target: string | null;
  /** What else is worth knowing, without anything a visitor wrote. */
  readonly detail: string | null;
}

/** Append-only: nothing changes or removes a record. */
export interface AuditStore {
  add(record: AuditRecord): Promise<void>;
  /** Newest first. */
  list(query: { before?: string; limit: number }): Promise<readonly AuditRecord[]>;
  /** What one agent did of one kind, newest first. */
  ofAgent(agentId: string, action: string): Promise<readonly AuditRecord[]>;
}

/** A conversation as reports count it. */
export interface ConversationRow {
  readonly startedAt: string;
  readonly updatedAt: string;
  readonly channel: string;
  readonly language: string | null;
  readonly topic: string | null;
  readonly concluded: boolean;
  readonly helped: boolean;
  /** It was with a person, or waiting for one. */
  readonly handedOver: boolean;
}

/** A hand-off as reports count it. */
export interface HandoffRow {
  readonly status: string;
  readonly reason: string;
  readonly language: string;
  readonly topic: string | null;
  readonly agentId: string | null;
  readonly openedAt: string;
  readonly claimedAt: string | null;
  readonly closedAt: string | null;
  readonly wrapUp: string | null;
  readonly rating: number | null;
}

/** A span of time: from its first moment, up to but without its last, as ISO times. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Reads for reports; both in order of time. */
export interface ReportStore {
  /** Conversations in which something was said, that began in the span. */
  conversations(span: Span): Promise<readonly ConversationRow[]>;
  handoffs(span: Span): Promise<readonly HandoffRow[]>;
}
