import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Config } from './config';
import { createIdentityProvider } from './desk/oidc';
import type { ProviderSignIn } from './desk/oidc-routes';
import type { Translator } from './handoff/translator';
import { createAzureTranslator } from './handoff/translator-azure';
import type { Store } from './store/store';

/** Sign-in through the identity provider, where one is configured. */
export async function buildProviderSignIn(
  config: Config,
  store: Store,
): Promise<ProviderSignIn | undefined> {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_REDIRECT_URL } = config;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !OIDC_REDIRECT_URL)
    return undefined;
  const provider = createIdentityProvider({
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    redirectUrl: OIDC_REDIRECT_URL,
    scope: config.OIDC_SCOPE,
    roleClaim: config.OIDC_ROLE_CLAIM,
    nameClaim: config.OIDC_NAME_CLAIM,
    roles: { agent: config.OIDC_AGENT_ROLE, supervisor: config.OIDC_SUPERVISOR_ROLE },
  });
  const key = await store.secrets.getOrCreate('sign-in-key', () =>
    randomBytes(32).toString('base64url'),
  );
  return { provider, key };
}

/** For how long Azure Translator is spared after repeated failures. */
const REST_MS = 30_000;

/** Machine translation of what visitor and agent write, where it is configured. */
export function buildTranslator(config: Config, log: Logger): Translator | undefined {
  const { AZURE_TRANSLATOR_ENDPOINT, AZURE_TRANSLATOR_KEY } = config;
  if (!AZURE_TRANSLATOR_ENDPOINT || !AZURE_TRANSLATOR_KEY) return undefined;
  return createAzureTranslator({
    endpoint: AZURE_TRANSLATOR_ENDPOINT.replace(/\/$/, ''),
    key: AZURE_TRANSLATOR_KEY,
    region: config.AZURE_TRANSLATOR_REGION,
    timeoutMs: config.AZURE_TRANSLATOR_TIMEOUT_MS,
    restMs: REST_MS,
    onFailure: (error) =>
      log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'translation failed'),
  });
}
