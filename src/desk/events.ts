import type { Request, Response } from 'restify';
import type { Signals } from '../conversation/signals';
import type { Agent } from '../store/desk';
import type { Committed, Store } from '../store/store';
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
    deps.store.conversations.onCommit((committed) => {
      const { conversationId, control } = committed;
      if (concernsAgents(committed)) send({ type: 'case', conversationId, control });
    }),
    deps.signals.listen(({ from, kind, conversationId, seq }) => {
      if (kind === 'noted') send({ type: 'case', conversationId });
      else if (from === 'visitor') send({ type: kind, conversationId, seq });
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

/** Is there something in it that a page of the desk may show? */
function concernsAgents({ control, entries, erased, movesHandoff }: Committed): boolean {
  const isPassedOn = control !== 'bot' || entries.some((entry) => entry.author === 'system');
  return isPassedOn || erased === true || movesHandoff === true;
}

async function keepPresent(deps: EventDeps, end: () => void): Promise<void> {
  const agent = await deps.accounts.peek(deps.cookie);
  if (agent) await deps.presence.seen(agent);
  else end();
}
