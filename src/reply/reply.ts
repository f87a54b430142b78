import { z } from 'zod';
import { LANGUAGES } from '../language/supported';

/** A value inside a text, kept without language so that it can be shown in any. */
const param = z.union([
  z.string(),
  z.number(),
  z.object({ country: z.string() }),
  z.object({ answerTo: z.string(), value: z.string() }),
  z.object({ topic: z.string() }),
  z.object({ question: z.string() }),
  z.object({ language: z.string() }),
  /** A moment, shown in the time zone of who reads it. */
  z.object({ moment: z.string(), timeZone: z.string() }),
]);

/** Something the visitor may choose; `id` says what it does, e.g. `answer:travel-mode:air`, `topic:check-status`, `do:talk-to-agent`. */
const choice = z.object({ id: z.string(), label: param.or(z.object({ key: z.string() })) });

const say = z.object({
  kind: z.literal('say'),
  /** Said in this language whatever the visitor's is. */
  language: z.enum(LANGUAGES).optional(),
  /** A key of patterns.json. */
  key: z.string(),
  params: z.record(z.string(), param).optional(),
  /** Ids of dialogs/facts/links.json, shown under the text. */
  links: z.array(z.string()).optional(),
  choices: z.array(choice).optional(),
});

/** A question of a topic, put to the visitor. */
const ask = z.object({
  kind: z.literal('ask'),
  topic: z.string(),
  question: z.string(),
  /** Also say what is meant: after an answer that was not understood, or when asked for help. */
  withHelp: z.boolean(),
  choices: z.array(choice),
});

/** The end of a topic. */
const conclude = z.object({
  kind: z.literal('conclude'),
  topic: z.string(),
  node: z.string(),
  outcome: z.string(),
  /** The key of the texts, when they are not those of the node. */
  texts: z.string().optional(),
  params: z.record(z.string(), param),
  sources: z.array(z.string()),
  links: z.array(z.string()),
  choices: z.array(choice),
});

/** The collected answers as a tidy text to copy into the web form. */
const summary = z.object({
  kind: z.literal('summary'),
  topic: z.string(),
  answers: z.array(z.object({ question: z.string(), value: z.string() })),
  choices: z.array(choice),
});

/** Contact channels of the fact base, as a list. */
const channels = z.object({
  kind: z.literal('channels'),
  key: z.string(),
  params: z.record(z.string(), param).optional(),
  choices: z.array(choice),
});

/** The first words. */
const welcome = z.object({
  kind: z.literal('welcome'),
  /** Said in this language whatever the visitor's is. */
  language: z.enum(LANGUAGES).optional(),
  choices: z.array(choice),
});

/** A notice of the operator, in the languages it was written in. */
const notice = z.object({
  kind: z.literal('notice'),
  severity: z.enum(['information', 'warning', 'outage']),
  texts: z.record(z.string(), z.string()),
});

/** Words of a person, passed on as written, or a prepared reply. */
const agent = z.object({
  kind: z.literal('agent'),
  name: z.string(),
  text: z.string(),
  /** Id of canned.json: said in the visitor's language in place of the text. */
  canned: z.string().optional(),
  /** The text in the visitor's language, by machine; both are shown. */
  translation: z.string().optional(),
});

export const replySchema = z.discriminatedUnion('kind', [
  say,
  ask,
  conclude,
  summary,
  channels,
  welcome,
  notice,
  agent,
]);
export const choiceSchema = choice;

/** What is said, as data: keys and parameters, no words. Words are made by `render`, once, at the end. */
export type Reply = z.infer<typeof replySchema>;
export type Choice = z.infer<typeof choice>;
export type Param = z.infer<typeof param>;
export type ReplyOf<K extends Reply['kind']> = Extract<Reply, { kind: K }>;
