import { z } from 'zod';
import { LANGUAGES } from '../language/supported';
import { replySchema } from '../reply/reply';

const choice = z.object({ id: z.string(), title: z.string() });
const meta = z.object({
  topic: z.string().optional(),
  node: z.string().optional(),
  outcome: z.string().optional(),
  sources: z.array(z.object({ url: z.string(), asOf: z.string() })).optional(),
  question: z.object({ id: z.string(), choices: z.array(choice) }).optional(),
  choices: z.array(choice).optional(),
  agent: z.string().optional(),
  notice: z.string().optional(),
});

/** What the visitor wrote, masked. */
const heard = z.object({
  type: z.literal('heard'),
  text: z.string(),
  language: z.enum(LANGUAGES).nullable(),
  choice: z.string().optional(),
  intent: z.string().optional(),
  band: z.enum(['answer', 'clarify', 'none']).optional(),
});

/** What the bot or an agent said: as data, and as it was shown. */
const said = z.object({
  type: z.literal('said'),
  reply: replySchema,
  text: z.string(),
  language: z.enum(LANGUAGES),
  choices: z.array(choice),
  meta,
});

/** A change of who speaks, for pages to follow. */
const control = z.object({
  type: z.literal('control'),
  control: z.enum(['bot', 'waiting', 'agent']),
  agent: z.string().optional(),
});

/** Something came in that says nothing: the visitor opened the page. */
const joined = z.object({ type: z.literal('joined') });

/** An activity of the Bot Framework for the channel itself, as it is sent. */
const signal = z.object({
  type: z.literal('signal'),
  activity: z.object({
    type: z.string(),
    name: z.string().optional(),
    value: z.unknown().optional(),
    attachments: z
      .array(z.object({ contentType: z.string(), name: z.string(), content: z.unknown() }))
      .optional(),
    channelData: z.record(z.string(), z.unknown()).optional(),
  }),
});

const schema = z.discriminatedUnion('type', [heard, said, control, joined, signal]);

/** The content of a log entry. */
export type Payload = z.infer<typeof schema>;

/** Reads the stored content of a log entry; throws on anything else. */
export function parsePayload(stored: string): Payload {
  return schema.parse(JSON.parse(stored));
}
