import type { Server } from 'restify';
import { buildConnector } from './build-connector';
import type { Parts } from './build';
import { startBridge, type Bridge } from './connectors/bridge';
import { createCaseFiles } from './connectors/case-file';
import type { Receive } from './connectors/connector';
import { readHandoffStatus } from './connectors/in-channel';
import { serveWebhooks } from './connectors/routes';

/** Joins the queue to the other desk, where one is configured, and serves its webhooks. */
export async function serveConnector(server: Server, parts: Parts): Promise<Bridge | undefined> {
  const { config, signals } = parts;
  const connector = buildConnector(config, parts);
  if (!connector) return undefined;
  const bridge = await startBridge({ ...parts, connector, files: createCaseFiles(parts) });
  const { receive } = bridge;
  signals.listen(({ kind, conversationId, state = '' }) => {
    if (kind === 'status') void receiveStatus(parts, receive, { conversationId, state });
  });
  serveWebhooks(server, {
    ...parts,
    receive,
    chatwoot: secretOf(config.DESK_CONNECTOR === 'chatwoot', config.CHATWOOT_SECRET),
    genesys: secretOf(config.DESK_CONNECTOR === 'genesys', config.GENESYS_SECRET),
  });
  return bridge;
}

/** The Bot Framework's hub says how the hand-off of a conversation goes. */
async function receiveStatus(
  { store, log }: Parts,
  receive: Receive,
  { conversationId, state }: { conversationId: string; state: string },
): Promise<void> {
  try {
    const conversation = await store.conversations.load(conversationId);
    const inbound = readHandoffStatus(conversation?.handoffId ?? '', state);
    if (inbound) await receive(inbound);
  } catch (error) {
    log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'status not taken');
  }
}

function secretOf(isUsed: boolean, secret: string | undefined) {
  return isUsed && secret !== undefined ? { secret } : undefined;
}
