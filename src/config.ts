import { join } from 'node:path';
import { z } from 'zod';
import {
  connectorSettings,
  missingBeside,
  signInSettings,
  translatorSettings,
} from './config-desk';

const port = z.coerce.number().int().min(0).max(65_535);
const positive = z.coerce.number().int().positive();
const optional = z.string().min(1).optional();
/** Words with spaces between. */
const words = z
  .string()
  .default('')
  .transform((text) => text.split(/\s+/).filter((word) => word !== ''));
const origin = z
  .string()
  .refine((text) => URL.canParse(text) && new URL(text).origin === text, 'is not an origin');

/** Every setting, with its default. None is required. README.md has the table. */
const schema = z
  .object({
    /** Port of the server; 0 takes a free one. */
    PORT: port.default(3978),
    /** Address to listen on. */
    HOST: z.string().min(1).default('127.0.0.1'),
    /** Folder of the database file; made when missing. */
    DATA_DIR: z.string().min(1).default('data'),
    /** Secret that servers of other pages exchange for Direct Line tokens; made and kept when absent. */
    DIRECT_LINE_SECRET: z.string().min(16).optional(),
    /** Days for which a page may resume its conversation. */
    RESUME_DAYS: positive.default(30),
    /** Messages a minute in one conversation. */
    MESSAGES_PER_MINUTE: positive.default(120),
    /** New conversations a minute from one address: a wide fence, airports share addresses. */
    CONVERSATIONS_PER_MINUTE: positive.default(3000),
    /** Seconds without a sign of life after which an agent counts as gone. */
    AGENT_AWAY_SECONDS: positive.default(60),
    /** Origins of other sites that may show the chat in a frame, with spaces between them. */
    ALLOWED_ORIGINS: z
      .string()
      .default('')
      .transform((text) => text.split(/\s+/).filter((part) => part !== ''))
      .pipe(z.array(origin)),
    /** Minutes without a request after which an agent is signed out. */
    AGENT_SESSION_MINUTES: positive.default(60),
    /** Secret that hidden values are locked away with; made and kept in the database when absent. */
    VAULT_KEY: z.string().min(16).optional(),
    /** Hours for which an agent may still see a hidden value. */
    SEALED_HOURS: positive.default(72),
    /** Days for which a contact for a callback is kept. */
    CALLBACK_DAYS: positive.default(7),
    /** So many waiting for an agent are too many. */
    QUEUE_LIMIT: positive.default(200),
    /** Hours after which somebody who waits is told that nobody could come. */
    WAIT_HOURS: positive.default(24),
    /** How much is logged. */
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    /** Azure CLU: with endpoint and key it recognizes first, and the embedded recognizer when it fails. */
    CLU_ENDPOINT: z.url().optional(),
    CLU_KEY: optional,
    CLU_PROJECT: z.string().min(1).default('eta-help'),
    CLU_DEPLOYMENT: z.string().min(1).default('production'),
    /** Longest wait for CLU, in milliseconds. */
    CLU_TIMEOUT_MS: positive.default(800),
    /** Ids of contact channels (dialogs/facts/channels.json) that the operator does not offer, with spaces between. */
    CHANNELS_OFF: words,
    /** The operator's case system (deploymentTemplates/case-lookup.openapi.json); off without address and key. */
    CASE_LOOKUP_URL: z.url().optional(),
    CASE_LOOKUP_KEY: optional,
    /** Every answer about a case takes this long, in milliseconds. */
    CASE_LOOKUP_ANSWER_MS: positive.default(2000),
    /** Bot Framework credentials; with an app id the messaging endpoint is served. */
    MicrosoftAppId: optional,
    MicrosoftAppPassword: optional,
    MicrosoftAppType: z
      .enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI'])
      .default('SingleTenant'),
    MicrosoftAppTenantId: optional,
    ...signInSettings,
    ...translatorSettings,
    ...connectorSettings,
  })
  .superRefine((env, context) => {
    const message = 'is needed with the others of its kind';
    for (const name of missingBeside(env))
      context.addIssue({ code: 'custom', path: [name], message });
  })
  .refine(
    (env) =>
      !env.MicrosoftAppId || env.MicrosoftAppPassword || env.MicrosoftAppType === 'UserAssignedMSI',
    {
      message: 'is needed with MicrosoftAppId',
      path: ['MicrosoftAppPassword'],
    },
  );

export type Config = z.infer<typeof schema> & { readonly databaseFile: string };

/** Reads the settings; throws one message that names every wrong one. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These settings are wrong:\n${lines.join('\n')}`);
  }
  return { ...parsed.data, databaseFile: join(parsed.data.DATA_DIR, 'eta-help.db') };
}
