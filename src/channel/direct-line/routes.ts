import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { Signals } from '../../conversation/signals';
import type { Conversation, Entry, Store } from '../../store/store';
import type { TurnResult } from '../../turn/turn';
import { activityOf, BOT_ACCOUNT } from '../activity';
import { readBody } from '../body';
import { TURN_RESULT } from '../bot';
import { handle, HttpError } from '../http';
import type { Limits } from '../limits';
import { hasSecret, requireGrant, type Access } from './access';
import type { BotLogic, LocalDirectLineAdapter } from './adapter';
import { newConversationId, newUserId, type Grant } from './tokens';

export interface DirectLine extends Access {
  readonly store: Store;
  readonly adapter: LocalDirectLineAdapter;
  readonly bot: BotLogic;
  readonly limits: Limits;
  readonly signals: Signals;
  readonly log: Logger;
}

const BASE = '/v3/directline';

const generateBody = z.object({
  user: z
    .object({ id: z.string().regex(/^dl_/).max(200) })
    .partial()
    .optional(),
});
const activityBody = z.looseObject({
  type: z.string().max(50),
  id: z.string().max(200).optional(),
  name: z.string().max(200).optional(),
  text: z.string().optional(),
  locale: z.string().max(50).optional(),
});

type LineHandler = (line: DirectLine, request: Request, response: Response) => Promise<unknown>;

/** Serves Direct Line 3.0 as the published clients use it. */
export function serveDirectLine(server: Server, line: DirectLine): void {
  const on = (handler: LineHandler) =>
    handle(line.log, (request, response) => {
      allowAnyOrigin(response);
      return handler(line, request, response);
    });
  server.opts(`${BASE}/*`, on(preflight));
  server.post(`${BASE}/tokens/generate`, on(generate));
  server.post(`${BASE}/tokens/refresh`, on(refresh));
  server.get(`${BASE}/session/getsessionid`, on(sessionId));
  server.post(`${BASE}/conversations`, on(start));
  server.get(`${BASE}/conversations/:id`, on(reconnect));
  server.get(`${BASE}/conversations/:id/activities`, on(read));
  server.post(`${BASE}/conversations/:id/activities`, on(post));
  server.post(`${BASE}/conversations/:id/upload`, on(refuseUpload));
}

async function generate(line: DirectLine, request: Request): Promise<unknown> {
  if (!hasSecret(line, request)) throw new HttpError(401, 'Unauthorized', 'The secret is wrong.');
  const { user } = await readBody(request, generateBody);
  const userId = user?.id ?? newUserId();
  return issue(line, { conversationId: newConversationId(), userId });
}

async function refresh(line: DirectLine, request: Request): Promise<unknown> {
  return issue(line, requireGrant(line, request));
}

async function sessionId(): Promise<unknown> {
  return { sessionId: newConversationId() };
}

async function refuseUpload(line: DirectLine, request: Request): Promise<never> {
  requireGrant(line, request, idOf(request));
  throw new HttpError(400, 'NotSupported', 'Files are not accepted. Please do not send documents.');
}

async function start(line: DirectLine, request: Request, response: Response): Promise<unknown> {
  const grant = hasSecret(line, request)
    ? { conversationId: newConversationId(), userId: newUserId() }
    : requireGrant(line, request);
  const created = !(await line.store.conversations.load(grant.conversationId));
  await join(line, grant);
  response.send(created ? 201 : 200, {
    ...issue(line, grant),
    ...streamOf(line, request, placeOf(request, grant)),
  });
  return undefined;
}

/** The visitor is there: greeted, if not greeted before. */
export async function join(line: DirectLine, grant: Grant): Promise<void> {
  await run(line, grant, {
    type: 'conversationUpdate',
    membersAdded: [{ id: grant.userId, name: '' }],
  });
}

/** A known conversation and who takes part in it: the holder of its token, or with the secret itself its visitor. */
async function enter(line: DirectLine, request: Request) {
  const token = hasSecret(line, request) ? undefined : requireGrant(line, request, idOf(request));
  const conversation = await known(line, idOf(request));
  const { id: conversationId, userId } = conversation;
  const grant: Grant = token ?? { conversationId, userId };
  return { conversation, grant };
}

async function reconnect(line: DirectLine, request: Request): Promise<unknown> {
  const { grant } = await enter(line, request);
  return { ...issue(line, grant), ...streamOf(line, request, placeOf(request, grant)) };
}

async function read(line: DirectLine, request: Request): Promise<unknown> {
  const { conversation } = await enter(line, request);
  const after = watermarkOf(request);
  const entries = await line.store.conversations.read({ conversationId: conversation.id, after });
  return activitySet(conversation, entries, after);
}

async function post(line: DirectLine, request: Request): Promise<unknown> {
  const { grant } = await enter(line, request);
  await line.limits.write(grant.conversationId);
  const activity = await readBody(request, activityBody);
  if (activity.type === 'typing')
    line.signals.send({ conversationId: grant.conversationId, from: 'visitor', kind: 'typing' });
  const callerId = networkOf(request);
  const result = await run(line, grant, { ...activity, callerId });
  const seq = result?.received.seq ?? 0;
  return { id: `${grant.conversationId}|${String(seq).padStart(7, '0')}` };
}

/** Puts an activity through the adapter, with the sender and conversation of the token, whatever the client claims. */
async function run(
  line: DirectLine,
  grant: Grant,
  activity: Readonly<Record<string, unknown>> & { readonly type: string },
): Promise<TurnResult | undefined> {
  const context = await line.adapter.process(
    {
      ...(grant.locale ? { locale: grant.locale } : {}),
      ...activity,
      channelId: 'directline',
      conversation: { id: grant.conversationId, isGroup: false, conversationType: '', name: '' },
      from: { id: grant.userId, name: '', role: 'user' },
      recipient: BOT_ACCOUNT,
      serviceUrl: '',
    },
    line.bot,
  );
  return context.turnState.get(TURN_RESULT);
}

/** Entries as Direct Line's activity set; the watermark is the last sequence number it covers. */
export function activitySet(
  conversation: Conversation,
  entries: readonly Entry[],
  after: number,
): { activities: unknown[]; watermark: string } {
  const activities = entries.flatMap((entry) => activityOf(entry, conversation) ?? []);
  return { activities, watermark: String(entries.at(-1)?.seq ?? after) };
}

/** The sequence number after which the client wants to read; 0 when absent or unreadable. */
export function watermarkOf(request: Request): number {
  const watermark = Number(
    z.object({ watermark: z.string() }).safeParse(request.query).data?.watermark,
  );
  return Number.isSafeInteger(watermark) && watermark > 0 ? watermark : 0;
}

async function known(line: DirectLine, conversationId: string): Promise<Conversation> {
  const conversation = await line.store.conversations.load(conversationId);
  if (!conversation) throw new HttpError(404, 'BadArgument', 'There is no such conversation.');
  return conversation;
}

function issue(line: DirectLine, grant: Grant) {
  return {
    conversationId: grant.conversationId,
    userId: grant.userId,
    ...line.tokens.issue(grant),
  };
}

/** The address of the stream from a watermark on, for one use. */
export function streamOf(
  line: Access,
  request: Request,
  { conversationId, watermark }: { conversationId: string; watermark: string },
) {
  const secure = request.header('x-forwarded-proto') === 'https' || request.isSecure();
  const host = request.header('host') ?? '';
  const query = new URLSearchParams({ watermark, t: line.tokens.issueStream(conversationId) });
  const path = `${BASE}/conversations/${conversationId}/stream`;
  return { streamUrl: `${secure ? 'wss' : 'ws'}://${host}${path}?${query.toString()}` };
}

/** Where the request wants the stream to begin. */
function placeOf(request: Request, { conversationId }: Grant) {
  return { conversationId, watermark: String(watermarkOf(request) || '-') };
}

/** A digest of where the request comes from: enough to count by, and no address. */
function networkOf(request: Request): string {
  return createHash('sha256')
    .update(request.socket.remoteAddress ?? '')
    .digest('base64url');
}

function idOf(request: Request): string {
  return z.object({ id: z.string() }).parse(request.params).id;
}

async function preflight(
  _line: DirectLine,
  _request: Request,
  response: Response,
): Promise<undefined> {
  response.header('Access-Control-Allow-Methods', 'GET, POST');
  response.header(
    'Access-Control-Allow-Headers',
    'authorization, content-type, x-ms-bot-agent, x-requested-with',
  );
  response.header('Access-Control-Max-Age', '600');
  response.send(204);
  return undefined;
}

/** Tokens, not cookies, prove who speaks: any page may hold a token and talk. */
function allowAnyOrigin(response: Response): void {
  response.header('Access-Control-Allow-Origin', '*');
}
