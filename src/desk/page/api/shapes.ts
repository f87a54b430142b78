import * as z from 'zod/mini';

const status = z.enum(['available', 'busy', 'away']);

const profile = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(['agent', 'supervisor']),
  status,
  languages: z.array(z.string()),
  topics: z.array(z.string()),
});

const colleague = z.extend(profile, { present: z.boolean(), conversations: z.number() });

const caseFile = z.object({
  id: z.string(),
  conversationId: z.string(),
  status: z.enum([
    'offered',
    'waiting',
    'agent',
    'transferred',
    'callback',
    'closed',
    'abandoned',
    'expired',
  ]),
  reason: z.string(),
  language: z.string(),
  channel: z.string(),
  urgency: z.number(),
  topic: z.nullable(z.string()),
  at: z.nullable(z.string()),
  outcome: z.nullable(z.string()),
  facts: z.array(
    z.object({ label: z.string(), value: z.string(), said: z.string(), language: z.string() }),
  ),
  told: z.array(z.string()),
  openedAt: z.string(),
  claimedAt: z.nullable(z.string()),
  closedAt: z.nullable(z.string()),
  agentId: z.nullable(z.string()),
  agentName: z.nullable(z.string()),
  intendedFor: z.nullable(z.string()),
  wrapUp: z.nullable(z.string()),
  rating: z.nullable(z.number()),
  fits: z.boolean(),
});

const line = z.object({
  seq: z.number(),
  id: z.nullable(z.string()),
  at: z.string(),
  author: z.enum(['visitor', 'bot', 'agent', 'system']),
  text: z.string(),
  original: z.optional(z.string()),
  translation: z.optional(z.string()),
  language: z.string(),
  name: z.optional(z.string()),
  delivered: z.boolean(),
});

const note = z.object({ id: z.string(), agentName: z.string(), at: z.string(), text: z.string() });
const sealed = z.object({ id: z.string(), kind: z.string(), at: z.string() });

const notice = z.object({
  id: z.string(),
  severity: z.enum(['information', 'warning', 'outage']),
  texts: z.record(z.string(), z.string()),
  from: z.string(),
  until: z.nullable(z.string()),
  postedBy: z.string(),
  liftedAt: z.nullable(z.string()),
});

const canned = z.object({ id: z.string(), title: z.string(), text: z.string() });

const options = z.object({
  wrapUps: z.array(z.string()),
  topics: z.array(z.object({ id: z.string(), title: z.string() })),
  languages: z.array(z.string()),
  canned: z.array(canned),
  /** Agents' words can be translated for visitors. */
  translates: z.optional(z.boolean()),
});

const news = z.discriminatedUnion('type', [
  z.object({ type: z.literal('case'), conversationId: z.string() }),
  z.object({ type: z.literal('typing'), conversationId: z.string() }),
  z.object({ type: z.literal('delivered'), conversationId: z.string(), seq: z.number() }),
]);

/** What the server answers, checked once where it comes in. */
export const shapes = {
  profile,
  /** How one can sign in here; without a word of it, by name and password. */
  ways: z.object({ provider: z.boolean(), local: z.optional(z.boolean()) }),
  agents: z.object({ agents: z.array(colleague) }),
  cases: z.object({ handoffs: z.array(caseFile) }),
  opened: z.object({
    case: caseFile,
    transcript: z.array(line),
    notes: z.array(note),
    sealed: z.array(sealed),
    earlier: z.array(caseFile),
  }),
  revealed: z.object({ value: z.string() }),
  options,
  news,
  notices: z.object({ notices: z.array(notice) }),
  done: z.object({}),
};

/** The agent who sits at the page. */
export type Profile = z.infer<typeof profile>;
/** Somebody who works here. */
export type Colleague = z.infer<typeof colleague>;
/** A hand-off as the list and the case file show it. */
export type Case = z.infer<typeof caseFile>;
/** One line of a transcript. */
export type Line = z.infer<typeof line>;
/** What one agent tells the others about a conversation. */
export type Note = z.infer<typeof note>;
/** A value that is locked away: what it is, not what it says. */
export type Sealed = z.infer<typeof sealed>;
/** A message of a supervisor to all visitors, for a time. */
export type Notice = z.infer<typeof notice>;
/** A prepared reply, in the agent's language. */
export type Canned = z.infer<typeof canned>;
/** What an agent can choose from. */
export type Options = z.infer<typeof options>;
/** A case with what is new in its transcript, and all else that is known. */
export type Opened = z.infer<typeof shapes.opened>;
/** Something that happened in a conversation. */
export type LiveNews = z.infer<typeof news>;

/** Takes new conversations, is there but takes none, or is not there. */
export type Status = z.infer<typeof status>;
