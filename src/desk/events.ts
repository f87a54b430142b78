import type { Request, Response } from 'restify';
import type { Signals } from '../conversation/signals';
import type { Agent } from '../store/desk';
import type { Store } from '../store/store';
import type { Accounts } from './accounts';
import type { Presence } from './presence';

/** How often an open page counts as a sign of life, in milliseconds. */
const HEARTBEAT_MS = 15_000;

interface EventDeps {
  readonly store: Store;
  readonly signals: Signals;
  readonly accounts: Accounts;
  readonly presence: Presence;
  readonly agent: Agent;
  /** The session the page is open in: the stream ends with it. */
  readonly cookie: string;
}

/** Keeps a page of the desk up to date: one server-sent event per commit that concerns it, and who is typing. */
export function streamEvents(deps: EventDeps, request: Request, response: Response): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  response.write('retry: 1000\n\n');
  const send = (news: object) => response.write(`data: ${JSON.stringify(news)}\n\n`);
  const stops = [
    deps.store.conversations.onCommit(({ conversationId, control, entries, erased }) => {
      const concerns =
        erased || control !== 'bot' || entries.some((entry) => entry.author === 'system');
      if (concerns) send({ type: 'case', conversationId, control });
    }),
    deps.signals.listen(({ from, kind: type, conversationId, seq }) => {
      if (from === 'visitor') send({ type, conversationId, seq });
    }),
  ];
  const heartbeat = setInterval(() => {
    response.write(': alive\n\n');
    void keepPresent(deps, () => response.end());
  }, HEARTBEAT_MS);
  request.on('close', () => {
    clearInterval(heartbeat);
    for (const stop of stops) stop();
  });
}

async function keepPresent(deps: EventDeps, end: () => void): Promise<void> {
  const agent = await deps.accounts.peek(deps.cookie);
  if (agent) await deps.presence.seen(agent);
  else end();
}
