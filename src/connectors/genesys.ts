import { z } from 'zod';
import { summaryOf } from './case-file';
import type { ConnectorCase, DeskConnector, Inbound } from './connector';
import { isSigned, parseJson, send } from './http';

export interface GenesysSettings {
  /** Addresses of the region: `https://api.<region>` and `https://login.<region>`. */
  readonly apiUrl: string;
  readonly loginUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The Open Messaging integration. */
  readonly integrationId: string;
  /** Its outbound signature token. */
  readonly secret: string;
}

const token = z.object({ access_token: z.string(), expires_in: z.number() });

/** A token is renewed so long before it ends, in milliseconds. */
const RENEW_BEFORE_MS = 60_000;

/** Genesys Cloud Open Messaging: the visitor is a customer of an open channel. */
export function createGenesys(settings: GenesysSettings, clock: () => Date): DeskConnector {
  const authorize = createLogin(settings, clock);
  const call = async (
    path: string,
    { method = 'POST', body }: { method?: string; body?: unknown },
  ) =>
    send(`${settings.apiUrl}/api/v2/conversations/messages/${path}`, {
      method,
      headers: { authorization: `Bearer ${await authorize()}` },
      ...(body === undefined ? {} : { body }),
    });
  const say = (ref: string, said: Said) =>
    call(`${settings.integrationId}/inbound/open/message?prefetchConversationId=true`, {
      body: messageOf(settings, ref, said),
    });
  return {
    name: 'genesys',
    async open(file) {
      const ref = file.handoffId;
      const text = summaryOf(file);
      const first = { id: `${ref}-file`, at: file.openedAt, text, attributes: attributesOf(file) };
      return { ref, detail: posted.parse(await say(ref, first)).conversationId ?? null };
    },
    async forward({ ref }, line) {
      await say(ref, line);
    },
    async end({ detail }) {
      if (detail !== null) await call(detail, { method: 'PATCH', body: { state: 'disconnected' } });
    },
    async isOver({ detail }) {
      return detail !== null && isDisconnected(await call(detail, { method: 'GET' }));
    },
  };
}

const posted = z.looseObject({ conversationId: z.string().nullish() });
const state = z.looseObject({
  participants: z.array(z.looseObject({ purpose: z.string(), state: z.string().nullish() })),
});

const GONE: ReadonlySet<string> = new Set(['disconnected', 'terminated']);

/** Open Messaging's webhook does not tell of the end: it is over when agents were there and all are gone. */
function isDisconnected(answer: unknown): boolean {
  const agents = (state.safeParse(answer).data?.participants ?? []).filter(
    ({ purpose }) => purpose === 'agent' || purpose === 'user',
  );
  return agents.length > 0 && agents.every((agent) => GONE.has(agent.state ?? ''));
}

interface Said {
  readonly id: string;
  readonly at: string;
  readonly text: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

function messageOf(settings: GenesysSettings, ref: string, said: Said) {
  return {
    id: said.id,
    channel: {
      id: settings.integrationId,
      platform: 'Open',
      type: 'Private',
      messageId: said.id,
      to: { id: settings.integrationId },
      from: { id: ref, idType: 'Opaque', nickname: `eTA ${ref.slice(0, 4)}` },
      time: said.at,
      ...(said.attributes ? { metadata: { customAttributes: said.attributes } } : {}),
    },
    type: 'Text',
    text: said.text,
    direction: 'Inbound',
  };
}

function attributesOf(file: ConnectorCase): Record<string, string> {
  const { language, reason, topic, channel, urgency } = file;
  return { language, reason, topic: topic ?? '', channel, urgency: String(urgency) };
}

/** Client credentials, kept till shortly before they end. */
function createLogin(settings: GenesysSettings, clock: () => Date): () => Promise<string> {
  let known: { readonly value: string; readonly until: number } | undefined;
  return async () => {
    if (known && known.until > clock().getTime()) return known.value;
    const basic = Buffer.from(`${settings.clientId}:${settings.clientSecret}`).toString('base64');
    const answer = await send(`${settings.loginUrl}/oauth/token?grant_type=client_credentials`, {
      headers: { authorization: `Basic ${basic}` },
    });
    const { access_token, expires_in } = token.parse(answer);
    const until = clock().getTime() + expires_in * 1000 - RENEW_BEFORE_MS;
    known = { value: access_token, until };
    return access_token;
  };
}

const outbound = z.looseObject({
  id: z.string(),
  type: z.string(),
  text: z.string().nullish(),
  channel: z.looseObject({
    to: z.looseObject({ id: z.string() }),
    from: z.looseObject({ nickname: z.string().nullish() }).nullish(),
  }),
  /** Human, or Bot for the texts of a flow. */
  originatingEntity: z.string().nullish(),
});

/** What a Genesys webhook says; `refused` when its signature is not that of the integration. Receipts say nothing. */
export function readGenesys(
  secret: string,
  { body, signature }: { body: string; signature: string },
): Inbound | 'refused' | undefined {
  const given = signature.replace(/^sha256=/, '');
  if (!isSigned(body, { secret, signature: given, encoding: 'base64' })) return 'refused';
  const parsed = outbound.safeParse(parseJson(body)).data;
  if (!parsed) return undefined;
  const ref = parsed.channel.to.id;
  const agent = parsed.channel.from?.nickname ?? undefined;
  if (parsed.type !== 'Text' || !parsed.text || parsed.originatingEntity === 'Bot')
    return undefined;
  return { kind: 'message', ref, id: `genesys-${parsed.id}`, text: parsed.text, agent };
}
