import type { Request, Server } from 'restify';
import { z } from 'zod';
import type { Reception } from '../handoff/reception';
import { readBody } from './body';
import { requireGrant } from './direct-line/access';
import { activitySet, join, streamOf, type DirectLine } from './direct-line/routes';
import { newConversationId, newUserId, type Grant } from './direct-line/tokens';
import { handle } from './http';

const body = z.object({
  /** The page's last token: with it the same conversation goes on, even after the token expired. */
  resume: z.string().max(2000).optional(),
  /** Language of the page. */
  locale: z.string().max(50).optional(),
  /** Start at once: the greeting, or all that was said, comes with the answer, and the stream's address. */
  start: z.boolean().default(false),
});

interface Chat extends DirectLine {
  readonly reception: Reception;
  /** Days for which a page may come back to its conversation. */
  readonly keptDays: number;
}

/** What our own page needs beside Direct Line: its token, its place in the queue, and to be forgotten. */
export function serveChat(server: Server, chat: Chat): void {
  const on = (handler: (chat: Chat, request: Request) => Promise<unknown>) =>
    handle(chat.log, (request) => handler(chat, request));
  server.post('/chat/token', on(giveToken));
  server.get('/chat/queue', on(tellPlace));
  server.post('/chat/delete', on(forget));
}

/** A token for a new conversation or for the one the page had. */
async function giveToken(chat: Chat, request: Request): Promise<unknown> {
  await chat.limits.open(request.socket.remoteAddress ?? '');
  const { resume, locale, start } = await readBody(request, body);
  const before = resume === undefined ? undefined : chat.tokens.readForResume(resume);
  const known = before && (await chat.store.conversations.load(before.conversationId));
  const grant =
    before && known ? before : { conversationId: newConversationId(), userId: newUserId(), locale };
  const { conversationId, userId } = grant;
  return {
    conversationId,
    userId,
    resumed: known !== undefined,
    keptDays: chat.keptDays,
    ...chat.tokens.issue(grant),
    ...(start ? await begin(chat, request, grant) : {}),
  };
}

async function begin(chat: Chat, request: Request, grant: Grant) {
  await join(chat, grant);
  const { conversations } = chat.store;
  const conversation = await conversations.load(grant.conversationId);
  if (!conversation) throw new Error('a conversation was begun and is not there');
  const entries = await conversations.read({ conversationId: grant.conversationId, after: 0 });
  const said = activitySet(conversation, entries, 0);
  const { conversationId } = grant;
  return { ...said, ...streamOf(chat, request, { conversationId, watermark: said.watermark }) };
}

/** Where the visitor stands in the queue now; nothing when not waiting. */
async function tellPlace(chat: Chat, request: Request): Promise<unknown> {
  const { conversationId } = requireGrant(chat, request);
  const conversation = await chat.store.conversations.load(conversationId);
  const id = conversation?.control === 'waiting' ? conversation.handoffId : null;
  const handoff = id === null ? undefined : await chat.store.handoffs.find(id);
  return handoff ? chat.reception.placeOf(handoff) : {};
}

/** Forgets the conversation for good: what was said, what was found out, what was locked away. */
async function forget(chat: Chat, request: Request): Promise<unknown> {
  const { conversationId } = requireGrant(chat, request);
  await chat.store.conversations.erase(conversationId);
  return {};
}
