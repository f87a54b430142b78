import * as z from 'zod/mini';

const profile = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(['agent', 'supervisor']),
  available: z.boolean(),
});

const caseFile = z.object({
  id: z.string(),
  conversationId: z.optional(z.string()),
  status: z.enum(['waiting', 'agent', 'closed', 'abandoned', 'expired']),
  reason: z.string(),
  language: z.string(),
  channel: z.string(),
  urgency: z.optional(z.number()),
  topic: z.nullable(z.string()),
  at: z.nullable(z.string()),
  outcome: z.nullable(z.string()),
  facts: z.array(z.object({ label: z.string(), value: z.string(), said: z.string() })),
  told: z.array(z.string()),
  openedAt: z.string(),
  agentId: z.nullable(z.string()),
});

const line = z.object({
  seq: z.number(),
  at: z.string(),
  author: z.enum(['visitor', 'bot', 'agent', 'system']),
  text: z.string(),
  original: z.optional(z.string()),
  language: z.string(),
  name: z.optional(z.string()),
});

const notice = z.object({
  id: z.string(),
  severity: z.enum(['information', 'warning', 'outage']),
  texts: z.record(z.string(), z.string()),
  from: z.string(),
  until: z.nullable(z.string()),
  postedBy: z.string(),
  liftedAt: z.nullable(z.string()),
});

/** What the server answers, checked once where it comes in. */
export const shapes = {
  profile,
  availability: z.object({ available: z.boolean() }),
  cases: z.object({ handoffs: z.array(caseFile) }),
  opened: z.object({ case: caseFile, transcript: z.array(line) }),
  changed: z.object({ conversationId: z.string(), control: z.enum(['bot', 'waiting', 'agent']) }),
  notices: z.object({ notices: z.array(notice) }),
  done: z.object({}),
};

/** The agent who sits at the page. */
export type Profile = z.infer<typeof profile>;
/** A hand-off as the list and the case file show it. */
export type Case = z.infer<typeof caseFile>;
/** One line of a transcript. */
export type Line = z.infer<typeof line>;
/** A message of a supervisor to all visitors, for a time. */
export type Notice = z.infer<typeof notice>;
/** A case with its whole transcript. */
export type Opened = z.infer<typeof shapes.opened>;
/** News of one conversation. */
export type Changed = z.infer<typeof shapes.changed>;
