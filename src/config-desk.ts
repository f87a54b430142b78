import { z } from 'zod';

const optional = z.string().min(1).optional();
const word = (otherwise: string) => z.string().min(1).default(otherwise);

/** Settings of sign-in through an identity provider (OpenID Connect). */
export const signInSettings = {
  /** The provider's issuer address; with it agents sign in there. */
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: optional,
  OIDC_CLIENT_SECRET: optional,
  /** The public address of /desk/callback, as registered with the provider. */
  OIDC_REDIRECT_URL: z.url().optional(),
  OIDC_SCOPE: word('openid profile'),
  /** The claim with the roles, by name or as a path with dots; and the two values that count. */
  OIDC_ROLE_CLAIM: word('roles'),
  OIDC_AGENT_ROLE: word('agent'),
  OIDC_SUPERVISOR_ROLE: word('supervisor'),
  /** The claim with the name that visitors and colleagues see. */
  OIDC_NAME_CLAIM: word('name'),
  /** Off: nobody signs in with a password kept here. */
  LOCAL_ACCOUNTS: z.enum(['on', 'off']).default('on'),
};

/** Settings of the machine translation between visitor and agent; off without endpoint and key. */
export const translatorSettings = {
  /** Address up to and without `/translate`. */
  AZURE_TRANSLATOR_ENDPOINT: z.url().optional(),
  AZURE_TRANSLATOR_KEY: optional,
  /** Region of the resource; a global one needs none. */
  AZURE_TRANSLATOR_REGION: optional,
  /** Longest wait for a translation, in milliseconds. */
  AZURE_TRANSLATOR_TIMEOUT_MS: z.coerce.number().int().positive().default(1500),
};

/** Settings of another desk that conversations are passed to. */
export const connectorSettings = {
  DESK_CONNECTOR: z.enum(['bot-framework', 'omnichannel', 'chatwoot', 'genesys']).optional(),
  CHATWOOT_URL: z.url().optional(),
  CHATWOOT_ACCOUNT_ID: optional,
  /** An inbox of the kind "API". */
  CHATWOOT_INBOX_ID: optional,
  CHATWOOT_TOKEN: optional,
  /** What Chatwoot signs its webhooks with. */
  CHATWOOT_SECRET: optional,
  /** `https://api.<region>` and `https://login.<region>`. */
  GENESYS_API_URL: z.url().optional(),
  GENESYS_LOGIN_URL: z.url().optional(),
  GENESYS_CLIENT_ID: optional,
  GENESYS_CLIENT_SECRET: optional,
  /** The Open Messaging integration, and its outbound signature token. */
  GENESYS_INTEGRATION_ID: optional,
  GENESYS_SECRET: optional,
};

type Given = Readonly<Record<string, unknown>>;

/** What has to be given together: the names that are missing beside one that is there. */
export function missingBeside(given: Given): readonly string[] {
  return TOGETHER.flatMap(({ when, needs }) =>
    when(given) ? needs.filter((name) => given[name] === undefined) : [],
  );
}

const TOGETHER: readonly { when: (given: Given) => boolean; needs: readonly string[] }[] = [
  {
    when: ({ OIDC_ISSUER }) => OIDC_ISSUER !== undefined,
    needs: ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_REDIRECT_URL'],
  },
  {
    when: ({ AZURE_TRANSLATOR_ENDPOINT }) => AZURE_TRANSLATOR_ENDPOINT !== undefined,
    needs: ['AZURE_TRANSLATOR_KEY'],
  },
  {
    when: ({ DESK_CONNECTOR }) => DESK_CONNECTOR === 'chatwoot',
    needs: ['URL', 'ACCOUNT_ID', 'INBOX_ID', 'TOKEN', 'SECRET'].map((name) => `CHATWOOT_${name}`),
  },
  {
    when: ({ DESK_CONNECTOR }) => DESK_CONNECTOR === 'genesys',
    needs: ['API_URL', 'LOGIN_URL', 'CLIENT_ID', 'CLIENT_SECRET', 'INTEGRATION_ID', 'SECRET'].map(
      (name) => `GENESYS_${name}`,
    ),
  },
  { when: ({ LOCAL_ACCOUNTS }) => LOCAL_ACCOUNTS === 'off', needs: ['OIDC_ISSUER'] },
];
