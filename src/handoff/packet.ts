import { z } from 'zod';

export const HANDOFF_REASONS = ['asked', 'not-understood', 'outcome', 'urgent', 'angry'] as const;
export type HandoffReason = (typeof HANDOFF_REASONS)[number];

const schema = z.object({
  version: z.literal(1),
  reason: z.enum(HANDOFF_REASONS),
  channel: z.string(),
  language: z.string(),
  topic: z.string().nullable(),
  /** The open question or the outcome's node. */
  at: z.string().nullable(),
  outcome: z.string().nullable(),
  /** What was found out, each with the visitor's own words. */
  facts: z.array(
    z.object({ question: z.string(), value: z.string(), language: z.string(), said: z.string() }),
  ),
  /** Outcomes already told, as `topic/node`. */
  told: z.array(z.string()),
});

/** The case file an agent receives with a conversation. */
export type Packet = z.infer<typeof schema>;

export function parsePacket(stored: string): Packet {
  return schema.parse(JSON.parse(stored));
}
