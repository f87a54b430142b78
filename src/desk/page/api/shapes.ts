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

/** What the server answers, checked once where it comes in. */
export const shapes = {
  profile,
  availability: z.object({ available: z.boolean() }),
  cases: z.object({ handoffs: z.array(caseFile) }),
  opened: z.object({ case: caseFile, transcript: z.array(line) }),
  changed: z.object({ conversationId: z.string(), control: z.enum(['bot', 'waiting', 'agent']) }),
  done: z.object({}),
};

/** The agent who sits at the page. */
export type Profile = z.infer<typeof profile>;
/** A hand-off as the list and the case file show it. */
export type Case = z.infer<typeof caseFile>;
/** One line of a transcript. */
export type Line = z.infer<typeof line>;
/** A case with its whole transcript. */
export type Opened = z.infer<typeof shapes.opened>;
/** News of one conversation. */
export type Changed = z.infer<typeof shapes.changed>;
