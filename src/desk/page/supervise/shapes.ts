import * as z from 'zod/mini';

const opening = z.object({
  is: z.enum(['open', 'closed', 'holiday']),
  opensAt: z.optional(z.nullable(z.string())),
});

const hours = z.object({
  timeZone: z.string(),
  week: z.array(z.object({ day: z.number(), from: z.string(), to: z.string() })),
  holidays: z.nullable(z.string()),
  closedDays: z.array(z.string()),
  override: z.nullable(z.object({ open: z.boolean(), until: z.nullable(z.string()) })),
});

const stop = z.object({ reason: z.string(), by: z.string(), at: z.string() });

const record = z.object({
  id: z.string(),
  at: z.string(),
  agentName: z.string(),
  action: z.string(),
  target: z.nullable(z.string()),
  detail: z.nullable(z.string()),
});

const endings = {
  conversations: z.number(),
  resolved: z.number(),
  left: z.number(),
  handedOver: z.number(),
  open: z.number(),
};
const group = z.object({ key: z.string(), title: z.string(), ...endings });

/** What the server answers to supervisors, checked once where it comes in. */
export const shapes = {
  hours: z.object({ hours, opening }),
  stops: z.object({ bot: z.nullable(stop), topics: z.record(z.string(), stop) }),
  misses: z.object({
    misses: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        language: z.string(),
        text: z.string(),
        kind: z.string(),
        guesses: z.array(z.string()),
      }),
    ),
  }),
  audit: z.object({ records: z.array(record) }),
  dashboard: z.object({
    totals: z.object(endings),
    perDay: z.array(z.object({ day: z.string(), ...endings })),
    perLanguage: z.array(group),
    perTopic: z.array(group),
    perChannel: z.array(group),
    handoffs: z.object({
      requests: z.number(),
      offered: z.number(),
      answered: z.number(),
      abandoned: z.number(),
      expired: z.number(),
      callbacks: z.number(),
      waitMedianSeconds: z.nullable(z.number()),
      waitP90Seconds: z.nullable(z.number()),
      handleMedianSeconds: z.nullable(z.number()),
      ratingAverage: z.nullable(z.number()),
      ratings: z.array(z.object({ stars: z.number(), count: z.number() })),
      wrapUps: z.array(z.object({ code: z.string(), count: z.number() })),
      reasons: z.array(z.object({ reason: z.string(), count: z.number() })),
    }),
  }),
};

/** When agents are to be had, as the server keeps it. */
export type Hours = z.infer<typeof hours>;
/** Open or not, and when next. */
export type Opening = z.infer<typeof opening>;
/** Who stopped something, when and why. */
export type Stop = z.infer<typeof stop>;
/** Something an agent did. */
export type AuditRecord = z.infer<typeof record>;
/** The figures of a span of days. */
export type Figures = z.infer<typeof shapes.dashboard>;
/** How conversations of one day, language, topic or channel ended. */
export type Counted = Omit<z.infer<typeof group>, 'key' | 'title'>;
