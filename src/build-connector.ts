import { createChatwoot } from './connectors/chatwoot';
import type { DeskConnector } from './connectors/connector';
import { createGenesys } from './connectors/genesys';
import { createBotFrameworkHandoff, createOmnichannel } from './connectors/in-channel';
import type { Config } from './config';
import type { Store } from './store/store';

/** The other desk that is configured, if one is; readConfig has seen to it that its settings are there. */
export function buildConnector(
  config: Config,
  { store, clock }: { store: Store; clock: () => Date },
): DeskConnector | undefined {
  switch (config.DESK_CONNECTOR) {
    case undefined:
      return undefined;
    case 'bot-framework':
      return createBotFrameworkHandoff(store, clock);
    case 'omnichannel':
      return createOmnichannel(store, clock);
    case 'chatwoot':
      return createChatwoot({
        url: address(config.CHATWOOT_URL),
        accountId: config.CHATWOOT_ACCOUNT_ID ?? '',
        inboxId: config.CHATWOOT_INBOX_ID ?? '',
        token: config.CHATWOOT_TOKEN ?? '',
        secret: config.CHATWOOT_SECRET ?? '',
      });
    case 'genesys':
      return createGenesys(
        {
          apiUrl: address(config.GENESYS_API_URL),
          loginUrl: address(config.GENESYS_LOGIN_URL),
          clientId: config.GENESYS_CLIENT_ID ?? '',
          clientSecret: config.GENESYS_CLIENT_SECRET ?? '',
          integrationId: config.GENESYS_INTEGRATION_ID ?? '',
          secret: config.GENESYS_SECRET ?? '',
        },
        clock,
      );
  }
}

function address(url: string | undefined): string {
  return (url ?? '').replace(/\/$/, '');
}
