import type { Request, Response } from 'restify';
import type { Agent, Store } from '../store/store';
import type { Presence } from './presence';

/** How often an open page counts as a sign of life, in milliseconds. */
const HEARTBEAT_MS = 15_000;

/** Keeps a page of the desk up to date: one server-sent event per commit that concerns it. */
export function streamEvents(
  deps: { store: Store; presence: Presence; agent: Agent },
  request: Request,
  response: Response,
): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  response.write('retry: 1000\n\n');
  const stop = deps.store.conversations.onCommit(({ conversationId, control, entries }) => {
    const concerns = control !== 'bot' || entries.some((entry) => entry.author === 'system');
    if (concerns) response.write(`data: ${JSON.stringify({ conversationId, control })}\n\n`);
  });
  const heartbeat = setInterval(() => {
    response.write(': alive\n\n');
    void stillThere(deps);
  }, HEARTBEAT_MS);
  request.on('close', () => {
    clearInterval(heartbeat);
    stop();
  });
}

async function stillThere(deps: { store: Store; presence: Presence; agent: Agent }): Promise<void> {
  const agent = await deps.store.agents.find(deps.agent.id);
  if (agent) await deps.presence.seen(agent);
}
