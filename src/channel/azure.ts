import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request as BotRequest,
  type Activity,
} from 'botbuilder';
import type { Logger } from 'pino';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { Config } from '../config';
import type { Store } from '../store/store';
import { activityOf } from './activity';
import { readBody } from './body';
import type { BotLogic } from './direct-line/adapter';
import { handle } from './http';

/** The stored address of a conversation, as the adapter wrote it. */
const account = z.looseObject({ id: z.string(), name: z.string().default('') });
const referenceSchema = z.looseObject({
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: z.looseObject({
    id: z.string(),
    isGroup: z.boolean().default(false),
    conversationType: z.string().default(''),
    name: z.string().default(''),
  }),
  user: account,
  bot: account,
});

/** The Bot Framework endpoint for messaging apps, served only with credentials: without them anybody could post. */
export function serveAzure(
  server: Server,
  deps: { config: Config; bot: BotLogic; store: Store; log: Logger },
): boolean {
  const { config, log } = deps;
  if (!config.MicrosoftAppId) return false;
  const adapter = createAdapter(config, log);
  server.post(
    '/api/messages',
    handle(log, async (request, response) => {
      await adapter.process(await requestOf(request), responseOf(response), deps.bot);
    }),
  );
  deps.store.conversations.onCommit(({ conversationId, entries }) => {
    if (!entries.some((entry) => entry.author === 'agent' || entry.author === 'system')) return;
    void deliver({ ...deps, adapter }, conversationId).catch((error: unknown) =>
      log.error(
        { conversationId, error: error instanceof Error ? error.name : '' },
        'not delivered',
      ),
    );
  });
  return true;
}

function createAdapter(config: Config, log: Logger): CloudAdapter {
  const authentication = new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: config.MicrosoftAppId ?? '',
    MicrosoftAppPassword: config.MicrosoftAppPassword ?? '',
    MicrosoftAppType: config.MicrosoftAppType,
    MicrosoftAppTenantId: config.MicrosoftAppTenantId ?? '',
  });
  const adapter = new CloudAdapter(authentication);
  adapter.onTurnError = async (context, error) => {
    log.error(
      { conversationId: context.activity.conversation.id, error: error.name },
      'turn failed',
    );
  };
  return adapter;
}

/** Sends what an agent wrote outside a turn: the entries that have not left yet, in order. */
async function deliver(
  deps: { adapter: CloudAdapter; store: Store; config: Config },
  conversationId: string,
): Promise<void> {
  const { conversations } = deps.store;
  const conversation = await conversations.load(conversationId);
  if (!conversation?.reference) return;
  const reference = referenceSchema.parse(JSON.parse(conversation.reference));
  const entries = await conversations.read({ conversationId, after: conversation.deliveredSeq });
  const outgoing = entries.filter((entry) => entry.author !== 'visitor');
  await deps.adapter.continueConversationAsync(
    deps.config.MicrosoftAppId ?? '',
    reference,
    async (context) => {
      for (const entry of outgoing) {
        const activity = activityOf(entry, conversation);
        if (activity && isForChannels(activity)) await context.sendActivity(activity);
        await conversations.markDelivered(conversationId, entry.seq);
      }
    },
  );
}

/** Words go out to every channel; of events only those that the Bot Framework itself knows. */
function isForChannels({ type, name }: Partial<Activity>): boolean {
  return type === 'message' || name === 'handoff.initiate';
}

async function requestOf(request: Request): Promise<BotRequest> {
  const body = await readBody(request, z.record(z.string(), z.unknown()));
  return { body, headers: request.headers, method: request.method ?? 'POST' };
}

function responseOf(response: Response) {
  return {
    socket: response.socket,
    end: () => response.end(),
    header: (name: string, value: unknown): unknown => response.header(name, value),
    send: (...args: unknown[]): unknown => response.send(...args),
    status: (code: number) => response.status(code),
  };
}
