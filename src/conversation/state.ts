import { z } from 'zod';
import { LANGUAGES } from '../language/supported';
import { choiceSchema, replySchema } from '../reply/reply';

const answer = z.object({
  value: z.string(),
  /** The language it was given in. */
  language: z.enum(LANGUAGES),
  /** The visitor's own (masked) words. */
  said: z.string(),
});

const schema = z.object({
  version: z.literal(1),
  language: z.enum(LANGUAGES).nullable(),
  /** The visitor asked for this language; only another request changes it. */
  languageChosen: z.boolean(),
  /** The topic being talked about. */
  topic: z.string().nullable(),
  /** Its outcome has been told. */
  concluded: z.boolean(),
  /** Topics left for another one, latest last. */
  suspended: z.array(z.string()),
  answers: z.record(z.string(), answer),
  /** Who they are about, once somebody else was named: a value of the slot `applicant`. */
  about: z.string().nullable().default(null),
  /** What was offered to choose in the last reply. */
  offered: z.array(choiceSchema),
  /** The question whose help was shown after "I don't know". */
  helped: z.string().nullable(),
  /** Turns in a row that were not understood, and that ended in "did you mean". */
  misses: z.number(),
  clarifications: z.number(),
  /** Outcomes told so far, as `topic/node`, for the agent. */
  told: z.array(z.string()),
  /** The last replies, to be repeated on request. */
  last: z.array(replySchema),
  /** Ids of notices the visitor has seen. */
  noticesShown: z.array(z.string()),
  greeted: z.boolean(),
  /** What the next message is expected to be, outside any topic. */
  awaits: z.enum(['callback-contact', 'case-facts']).nullable().default(null),
  /** The visitor's time zone (IANA), where the page or app says it. */
  timeZone: z.string().nullable().default(null),
  /** The visitor said that it helped. */
  satisfied: z.boolean().default(false),
});

/** What is known of a conversation between two turns: answers, never a position. */
export type State = z.infer<typeof schema>;
export type Answer = z.infer<typeof answer>;

export const EMPTY_STATE: State = {
  version: 1,
  language: null,
  languageChosen: false,
  topic: null,
  concluded: false,
  suspended: [],
  answers: {},
  about: null,
  offered: [],
  helped: null,
  misses: 0,
  clarifications: 0,
  told: [],
  last: [],
  noticesShown: [],
  greeted: false,
  awaits: null,
  timeZone: null,
  satisfied: false,
};

/** Reads stored state; of an unknown version only the greeting and nothing else is kept. */
export function parseState(stored: string | null): { state: State; dropped: boolean } {
  if (stored === null) return { state: EMPTY_STATE, dropped: false };
  const parsed = schema.safeParse(JSON.parse(stored));
  if (parsed.success) return { state: parsed.data, dropped: false };
  return { state: { ...EMPTY_STATE, greeted: true }, dropped: true };
}
