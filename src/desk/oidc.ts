import type * as Client from 'openid-client' with { 'resolution-mode': 'import' };
import type { Role } from '../store/desk';

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Our own callback, as the provider knows it. */
  readonly redirectUrl: string;
  readonly scope: string;
  /** The claim that roles are in: its exact name, or a path with dots. */
  readonly roleClaim: string;
  readonly nameClaim: string;
  readonly roles: Readonly<Record<Role, string>>;
}

/** What is kept, signed, in the browser while somebody is at the provider's. */
export interface Pending {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whom the provider vouches for. Without a role of ours the person may not sit here. */
export interface Identity {
  readonly subject: string;
  readonly name: string | undefined;
  readonly role: Role | undefined;
}

/** The department's identity provider: authorization code flow with PKCE, state and nonce. */
export interface IdentityProvider {
  /** Where to send the browser. Throws when the provider cannot be reached. */
  begin(): Promise<{ url: string; pending: Pending }>;
  /** Who came back. Throws when the answer is not one to what was asked. */
  finish(query: string, pending: Pending): Promise<Identity>;
}

type Library = typeof Client;
interface Known {
  readonly library: Library;
  readonly provider: Client.Configuration;
}

/** Longest wait for the provider, in seconds. */
const PATIENCE_SECONDS = 10;

export function createIdentityProvider(settings: OidcSettings): IdentityProvider {
  let known: Promise<Known> | undefined;
  /** Asked for at the first sign-in, so that a provider that is down does not keep the service from starting. */
  const discovered = async () => {
    known ??= discover(settings);
    try {
      return await known;
    } catch (error) {
      known = undefined;
      throw error;
    }
  };
  return {
    async begin() {
      return begin(settings, await discovered());
    },
    async finish(query, pending) {
      return finish(settings, await discovered(), { query, pending });
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Known> {
  const library = await import('openid-client');
  const url = new URL(issuer);
  const provider = await library.discovery(url, clientId, clientSecret, undefined, {
    timeout: PATIENCE_SECONDS,
    execute: isLoopback(url) ? [library.allowInsecureRequests] : [],
  });
  return { library, provider };
}

/** Only a provider on this very machine may do without TLS. */
function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
}

async function begin({ redirectUrl, scope }: OidcSettings, { library, provider }: Known) {
  const pending: Pending = {
    state: library.randomState(),
    nonce: library.randomNonce(),
    verifier: library.randomPKCECodeVerifier(),
  };
  const url = library.buildAuthorizationUrl(provider, {
    redirect_uri: redirectUrl,
    scope,
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await library.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, pending };
}

async function finish(
  settings: OidcSettings,
  { library, provider }: Known,
  { query, pending }: { query: string; pending: Pending },
): Promise<Identity> {
  const callback = new URL(settings.redirectUrl);
  callback.search = query;
  const tokens = await library.authorizationCodeGrant(provider, callback, {
    pkceCodeVerifier: pending.verifier,
    expectedState: pending.state,
    expectedNonce: pending.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('the identity provider sent no ID token');
  if (claimAt(claims, settings.roleClaim) !== undefined)
    return identityOf(settings, claims.sub, claims);
  const more = await moreClaims({ library, provider }, tokens.access_token, claims.sub);
  return identityOf(settings, claims.sub, { ...more, ...claims });
}

/** Some providers keep the ID token small and tell the rest at their userinfo endpoint. */
async function moreClaims({ library, provider }: Known, token: string, subject: string) {
  if (!provider.serverMetadata().userinfo_endpoint) return {};
  return library.fetchUserInfo(provider, token, subject);
}

function identityOf(
  settings: OidcSettings,
  subject: string,
  claims: Readonly<Record<string, unknown>>,
): Identity {
  const name = claimAt(claims, settings.nameClaim);
  return {
    subject,
    name: typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined,
    role: roleIn(claimAt(claims, settings.roleClaim), settings.roles),
  };
}

/** The highest role among those given. */
function roleIn(given: unknown, roles: OidcSettings['roles']): Role | undefined {
  const words: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (words.includes(roles.supervisor)) return 'supervisor';
  return words.includes(roles.agent) ? 'agent' : undefined;
}

/** A claim by its exact name (which may have dots in it), or along a path. */
function claimAt(claims: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path.split('.').reduce<unknown>((value, step) => fieldOf(value, step), claims);
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
