import type { Logger } from 'pino';
import type { Server } from 'restify';
import { z } from 'zod';
import type { Store } from '../store/store';
import { readBody } from './body';
import { newConversationId, newUserId, type Tokens } from './direct-line/tokens';
import { handle } from './http';
import type { Limits } from './limits';

const body = z.object({
  /** The page's last token: with it the same conversation goes on, even after the token expired. */
  resume: z.string().max(2000).optional(),
  /** Language of the page. */
  locale: z.string().max(50).optional(),
});

/** Gives our own page its Direct Line token, for a new conversation or for the one it had. */
export function serveChatToken(
  server: Server,
  deps: { tokens: Tokens; store: Store; limits: Limits; log: Logger },
): void {
  server.post(
    '/chat/token',
    handle(deps.log, async (request) => {
      await deps.limits.open(request.socket.remoteAddress ?? '');
      const { resume, locale } = await readBody(request, body);
      const before = resume === undefined ? undefined : deps.tokens.readForResume(resume);
      const known = before && (await deps.store.conversations.load(before.conversationId));
      const grant =
        before && known
          ? before
          : { conversationId: newConversationId(), userId: newUserId(), locale };
      return {
        conversationId: grant.conversationId,
        userId: grant.userId,
        resumed: known !== undefined,
        ...deps.tokens.issue(grant),
      };
    }),
  );
}
