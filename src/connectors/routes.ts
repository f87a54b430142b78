import type { Logger } from 'pino';
import type { Request, Server } from 'restify';
import { readText } from '../channel/body';
import { handle, HttpError } from '../channel/http';
import { readChatwoot } from './chatwoot';
import type { Inbound, Receive } from './connector';
import { readGenesys } from './genesys';

interface Webhooks {
  readonly chatwoot?: { readonly secret: string } | undefined;
  readonly genesys?: { readonly secret: string } | undefined;
  readonly receive: Receive;
  readonly clock: () => Date;
  readonly log: Logger;
}

/** Serves the webhooks of the desks that are configured; what is not signed by them is refused. */
export function serveWebhooks(server: Server, hooks: Webhooks): void {
  const { chatwoot, genesys } = hooks;
  const on = (path: string, read: (request: Request) => Promise<Inbound | 'refused' | undefined>) =>
    server.post(
      path,
      handle(hooks.log, async (request) => {
        const inbound = await read(request);
        if (inbound === 'refused')
          throw new HttpError(401, 'Unauthorized', 'The signature is wrong.');
        if (inbound) await hooks.receive(inbound);
        return {};
      }),
    );
  if (chatwoot)
    on('/connectors/chatwoot', async (request) =>
      readChatwoot(chatwoot.secret, {
        body: await readText(request),
        signature: request.header('x-chatwoot-signature') ?? '',
        timestamp: request.header('x-chatwoot-timestamp') ?? '',
        now: hooks.clock(),
      }),
    );
  if (genesys)
    on('/connectors/genesys', async (request) =>
      readGenesys(genesys.secret, {
        body: await readText(request),
        signature: request.header('x-hub-signature-256') ?? '',
      }),
    );
}
