import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Server } from 'restify';
import { WebSocket, WebSocketServer } from 'ws';
import type { Signals } from '../../conversation/signals';
import type { Entry, Store } from '../../store/store';
import { typingActivity } from '../activity';
import { activitySet } from './routes';
import type { Tokens } from './tokens';

const STREAM_PATH = /^\/v3\/directline\/conversations\/([\w-]+)\/stream$/;
/** How often a socket is checked for life, in milliseconds. */
const HEARTBEAT_MS = 20_000;

/** Serves the WebSocket of Direct Line: the log from the watermark on, then every commit as it happens. */
export function serveStreams(server: Server, deps: StreamDeps): { close(): void } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 });
  const open = new Map<string, Set<Pump>>();
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    void admit(deps, request).then((place) => {
      if (!place) {
        socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
        return;
      }
      sockets.handleUpgrade(request, socket, head, (webSocket) =>
        attach(deps, open, { webSocket, ...place }),
      );
    });
  };
  server.server.on('upgrade', upgrade);
  const stopListening = deps.store.conversations.onCommit(({ conversationId }) => {
    for (const pump of open.get(conversationId) ?? []) pump.run();
  });
  const stopRelaying = deps.signals.listen((signal) => {
    if (signal.from === 'agent' && signal.kind === 'typing')
      for (const pump of open.get(signal.conversationId) ?? []) pump.typing(signal.name ?? '');
  });
  return {
    close() {
      stopListening();
      stopRelaying();
      for (const client of sockets.clients) client.close(1001);
      sockets.close();
    },
  };
}

interface StreamDeps {
  readonly store: Store;
  readonly tokens: Tokens;
  readonly signals: Signals;
}

interface Place {
  readonly conversationId: string;
  readonly after: number;
}

interface Pump {
  run(): void;
  /** An agent is writing: told at once, kept nowhere. */
  typing(name: string): void;
}

async function admit(deps: StreamDeps, request: IncomingMessage): Promise<Place | undefined> {
  const url = urlOf(request);
  const conversationId = url && STREAM_PATH.exec(url.pathname)?.[1];
  if (!url || conversationId === undefined) return undefined;
  const token = deps.tokens.readStream(url.searchParams.get('t') ?? '');
  if (token?.conversationId !== conversationId) return undefined;
  if (!(await deps.store.secrets.useOnce(token.id, token.expiresAt))) return undefined;
  const after = Number(url.searchParams.get('watermark'));
  return { conversationId, after: Number.isSafeInteger(after) && after > 0 ? after : 0 };
}

function urlOf(request: IncomingMessage): URL | undefined {
  return URL.canParse(request.url ?? '', 'http://localhost')
    ? new URL(request.url ?? '', 'http://localhost')
    : undefined;
}

function attach(
  deps: StreamDeps,
  open: Map<string, Set<Pump>>,
  { webSocket, conversationId, after }: { webSocket: WebSocket } & Place,
): void {
  const pump = createPump(deps, webSocket, { conversationId, after });
  const pumps = open.get(conversationId) ?? new Set();
  open.set(conversationId, pumps.add(pump));
  const heartbeat = keepAlive(webSocket);
  webSocket.on('error', () => webSocket.terminate());
  webSocket.on('close', () => {
    clearInterval(heartbeat);
    pumps.delete(pump);
    if (pumps.size === 0) open.delete(conversationId);
  });
  pump.run();
}

/** Sends what is new, once and in order, however many commits ask for it at the same time. */
function createPump(deps: StreamDeps, webSocket: WebSocket, place: Place): Pump {
  const { store } = deps;
  let after = place.after;
  let asked = false;
  let running = false;
  const flush = async () => {
    while (asked && webSocket.readyState === WebSocket.OPEN) {
      asked = false;
      const conversation = await store.conversations.load(place.conversationId);
      const entries = await store.conversations.read({
        conversationId: place.conversationId,
        after,
      });
      const last = entries.at(-1);
      if (!conversation || !last) continue;
      webSocket.send(JSON.stringify(activitySet(conversation, entries, after)));
      after = last.seq;
      if (entries.some((entry) => entry.author === 'agent')) await markRead(deps, last);
    }
  };
  return {
    typing(name) {
      webSocket.send(JSON.stringify({ activities: [typingActivity(name)] }));
    },
    run() {
      asked = true;
      if (running) return;
      running = true;
      const done = () => {
        running = false;
      };
      void flush().then(done, () => {
        done();
        webSocket.close(1011);
      });
    },
  };
}

/** What an agent wrote has reached the visitor's page. */
async function markRead({ store, signals }: StreamDeps, last: Entry): Promise<void> {
  const { conversationId, seq } = last;
  await store.conversations.markDelivered(conversationId, seq);
  signals.send({ conversationId, from: 'visitor', kind: 'delivered', seq });
}

/** Pings, and sends Direct Line's empty keep-alive frame so that a page can tell a dead line from a quiet one. */
function keepAlive(webSocket: WebSocket): NodeJS.Timeout {
  let alive = true;
  webSocket.on('pong', () => {
    alive = true;
  });
  return setInterval(() => {
    if (!alive) {
      webSocket.terminate();
      return;
    }
    alive = false;
    webSocket.ping();
    webSocket.send('');
  }, HEARTBEAT_MS);
}
