import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { summaryOf } from './case-file';
import type { ConnectorCase, DeskConnector, Inbound, Opened } from './connector';
import { isSigned, parseJson, send } from './http';

export interface ChatwootSettings {
  /** Address of the Chatwoot installation. */
  readonly url: string;
  readonly accountId: string;
  /** An API channel inbox. */
  readonly inboxId: string;
  /** `api_access_token` of an agent bot or administrator. */
  readonly token: string;
  /** What webhooks are signed with. */
  readonly secret: string;
}

const created = z.object({ id: z.union([z.number(), z.string()]) });
const contact = z.object({
  payload: z.object({
    contact: created,
    contact_inbox: z.object({ source_id: z.string() }).optional(),
  }),
});

/** Chatwoot: an API channel inbox, its REST API one way and its webhooks the other. */
export function createChatwoot(settings: ChatwootSettings): DeskConnector {
  const base = `${settings.url}/api/v1/accounts/${settings.accountId}`;
  const call = (path: string, body: unknown) =>
    send(`${base}${path}`, { headers: { api_access_token: settings.token }, body });
  return {
    name: 'chatwoot',
    open: (file) => open(call, settings.inboxId, file),
    async forward({ ref }, line) {
      await call(`/conversations/${ref}/messages`, {
        content: line.text,
        message_type: 'incoming',
        content_attributes: { external_id: line.id },
        echo_id: line.id,
      });
    },
    async end({ ref }) {
      await call(`/conversations/${ref}/toggle_status`, { status: 'resolved' });
    },
  };
}

type Call = (path: string, body: unknown) => Promise<unknown>;

/** A contact, a conversation of it, and the case file as a note for agents. */
async function open(call: Call, inboxId: string, file: ConnectorCase): Promise<Opened> {
  const { language, channel, reason, topic, conversationId } = file;
  // A contact's identifier is unique in Chatwoot: one for each hand-off, and for each time it is tried.
  const identifier = `${file.handoffId}:${randomUUID()}`;
  const { payload } = contact.parse(
    await call('/contacts', {
      inbox_id: inboxId,
      name: `${language} ${file.handoffId.slice(0, 4)}`,
      identifier,
      additional_attributes: { language, channel, conversation: conversationId },
    }),
  );
  const { id } = created.parse(
    await call('/conversations', {
      source_id: payload.contact_inbox?.source_id ?? identifier,
      inbox_id: inboxId,
      contact_id: payload.contact.id,
      status: 'open',
      priority: file.urgency > 0 ? 'urgent' : null,
      custom_attributes: { reason, topic, language },
    }),
  );
  const content = summaryOf(file);
  await call(`/conversations/${id}/messages`, { content, message_type: 'outgoing', private: true });
  return { ref: String(id), detail: null };
}

/** How old a signed webhook may be, in seconds: an older one may be a replay. */
const FRESH_SECONDS = 300;

const event = z.looseObject({
  event: z.string(),
  id: z.union([z.number(), z.string()]).optional(),
  content: z.string().nullish(),
  message_type: z.string().optional(),
  private: z.boolean().optional(),
  status: z.string().optional(),
  sender: z.looseObject({ name: z.string().nullish(), type: z.string().nullish() }).nullish(),
  conversation: z.looseObject({ id: z.union([z.number(), z.string()]) }).optional(),
});

/** What a Chatwoot webhook says; `refused` when its signature is not Chatwoot's or not fresh. */
export function readChatwoot(
  secret: string,
  request: { body: string; signature: string; timestamp: string; now: Date },
): Inbound | 'refused' | undefined {
  const { body, signature, timestamp, now } = request;
  const age = Math.abs(now.getTime() / 1000 - Number(timestamp));
  const signed = { secret, signature: signature.replace(/^sha256=/, ''), encoding: 'hex' } as const;
  if (!(age < FRESH_SECONDS) || !isSigned(`${timestamp}.${body}`, signed)) return 'refused';
  const parsed = event.safeParse(parseJson(body)).data;
  if (!parsed) return undefined;
  const { id, content, conversation, sender } = parsed;
  if (parsed.event === 'message_created' && parsed.message_type === 'outgoing' && conversation) {
    if (parsed.private || !content || sender?.type === 'agent_bot') return undefined;
    const agent = sender?.name ?? undefined;
    return {
      kind: 'message',
      ref: String(conversation.id),
      id: `chatwoot-${id}`,
      text: content,
      agent,
    };
  }
  const isOver = parsed.event === 'conversation_status_changed' && parsed.status === 'resolved';
  return isOver && id !== undefined ? { kind: 'left', ref: String(id) } : undefined;
}
