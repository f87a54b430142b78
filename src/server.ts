import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Request, Response, Server } from 'restify';
import { build, ROOT, type Parts } from './build';
import { serveAzure } from './channel/azure';
import { serveChat } from './channel/chat';
import { serveDirectLine } from './channel/direct-line/routes';
import { serveStreams } from './channel/direct-line/stream';
import { createHttpServer } from './channel/http';
import { serveConnector } from './serve-connector';
import { servePages } from './channel/pages';
import type { Config } from './config';
import { serveDesk } from './desk/routes';

/** How often what is over is cleared away, in milliseconds. */
const SWEEP_EVERY_MS = 5_000;

export interface Running {
  readonly url: string;
  /** Is the endpoint for messaging apps open? */
  readonly servesAzure: boolean;
  /** The first sign-in, made when there was no account yet. */
  readonly first: { readonly name: string; readonly password: string } | undefined;
  stop(): Promise<void>;
}

/** Builds everything once and starts listening. */
export async function start(config: Config): Promise<Running> {
  const parts = await build(config);
  const server = createHttpServer(parts.log);
  const servesAzure = serveAzure(server, parts);
  const streams = serveEverything(server, parts);
  const first = parts.localAccounts ? await parts.accounts.createFirst() : undefined;
  const bridge = await serveConnector(server, parts);
  const sweeping = setInterval(() => sweep(parts), SWEEP_EVERY_MS);
  const url = await listen(server, config);
  return {
    url,
    servesAzure,
    first,
    async stop() {
      clearInterval(sweeping);
      await bridge?.stop();
      streams.close();
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.server.closeAllConnections();
      await closed;
      await parts.store.close();
    },
  };
}

function serveEverything(server: Server, parts: Parts): { close(): void } {
  serveDirectLine(server, parts);
  serveChat(server, { ...parts, keptDays: parts.config.RESUME_DAYS });
  serveDesk(server, parts);
  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { status: 'ok' });
  });
  const framedBy = parts.config.ALLOWED_ORIGINS;
  servePages(server, { folder: join(ROOT, 'dist', 'pages', 'chat'), path: '', framedBy });
  servePages(server, { folder: join(ROOT, 'dist', 'pages', 'desk'), path: '/desk' });
  return serveStreams(server, parts);
}

/** Gives back what agents who are gone had taken, ends what waited too long, forgets what is over. */
function sweep({ handoffs, presence, store, config, log }: Parts): void {
  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const before = { gone: presence.goneBefore(), stale: ago(config.WAIT_HOURS) };
  Promise.all([handoffs.sweep(before), store.sealed.sweep(ago(0))]).catch((error: unknown) => {
    log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'sweep failed');
  });
}

function listen(server: ReturnType<typeof createHttpServer>, config: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(config.PORT, config.HOST, () => {
      const address: AddressInfo = server.address();
      const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
      resolve(`http://${host}:${address.port}`);
    });
  });
}
