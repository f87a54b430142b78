import { startBrowser } from '../support/browser';
import { freePort, startProvider, type TestProvider } from '../support/identity-provider';
import { startServer, type TestServer } from '../support/server';
import { createSurfer, type Seen, type Surfer } from '../support/surfer';
import { bodyOf } from '../support/visitor';

let provider: TestProvider;
let server: TestServer;
let settings: Record<string, string>;
beforeAll(async () => {
  const port = await freePort();
  const callback = `http://127.0.0.1:${port}/desk/callback`;
  provider = await startProvider(callback);
  settings = settingsFor(provider.issuer, port);
  server = await startServer(settings);
  await provider.know({
    amelie: { name: 'Amélie', roles: ['desk-agent', 'something-else'] },
    sol: { name: 'Sol', roles: ['desk-supervisor', 'desk-agent'] },
    guest: { name: 'Guest', roles: ['something-else'] },
    twin: { name: 'Amélie', roles: ['desk-agent'] },
    mail: { name: 'kim@example.org', roles: ['desk-agent'] },
  });
});
afterAll(async () => {
  await server?.stop();
  provider?.stop();
});

function settingsFor(issuer: string, port: number): Record<string, string> {
  return {
    PORT: String(port),
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'eta-help',
    OIDC_CLIENT_SECRET: 'a secret of the tests',
    OIDC_REDIRECT_URL: `http://127.0.0.1:${port}/desk/callback`,
    OIDC_AGENT_ROLE: 'desk-agent',
    OIDC_SUPERVISOR_ROLE: 'desk-supervisor',
    LOCAL_ACCOUNTS: 'off',
  };
}

/** Goes to the desk, signs in at the provider and consents; ends where the browser ends. */
async function signIn(
  surfer: Surfer,
  login: string,
  options: { stopAt?: string; accept?: string } = {},
): Promise<Seen> {
  const asked = await surfer.open(`${server.url}/desk/login`, options);
  const known = await surfer.submit(asked, { login, password: 'any' });
  return /name="prompt" value="consent"/.test(known.text) ? surfer.submit(known, {}) : known;
}

const callbackOnly = () => ({ stopAt: `${server.url}/desk/callback` });
const sessionOf = (surfer: Surfer) => surfer.cookies(server.url).get('eta-desk');
async function me(surfer: Surfer) {
  const cookie = `eta-desk=${sessionOf(surfer) ?? ''}`;
  const answer = await fetch(`${server.url}/desk/api/me`, { headers: { cookie } });
  return answer.ok ? bodyOf(answer) : answer.status;
}

test('an agent signs in through the provider and gets the role the provider tells', async () => {
  const surfer = createSurfer();
  const end = await signIn(surfer, 'amelie');
  expect(end.status).toBe(200);
  expect(end.text).toContain('http-equiv="refresh" content="0;url=/desk"');
  const session = end.setCookies.find((cookie) => cookie.startsWith('eta-desk='));
  expect(session).toMatch(/HttpOnly; SameSite=Strict/);
  expect(await me(surfer)).toMatchObject({ id: 'oidc:amelie', name: 'Amélie', role: 'agent' });
});

test('the higher of two roles counts, and each sign-in brings the account up to date', async () => {
  await signIn(createSurfer(), 'sol');
  const first = createSurfer();
  await signIn(first, 'sol');
  expect(await me(first)).toMatchObject({ id: 'oidc:sol', role: 'supervisor' });
  await provider.know({
    amelie: { name: 'Amélie', roles: ['desk-agent', 'something-else'] },
    sol: { name: 'Solveig', roles: ['desk-agent'] },
    guest: { name: 'Guest', roles: ['something-else'] },
    twin: { name: 'Amélie', roles: ['desk-agent'] },
    mail: { name: 'kim@example.org', roles: ['desk-agent'] },
  });
  const second = createSurfer();
  await signIn(second, 'sol');
  expect(await me(second)).toMatchObject({ id: 'oidc:sol', name: 'Solveig', role: 'agent' });
});

test('names stay apart, and an e-mail address is never shown whole', async () => {
  const twin = createSurfer();
  await signIn(twin, 'twin');
  expect(await me(twin)).toMatchObject({ name: 'Amélie (2)' });
  const mail = createSurfer();
  await signIn(mail, 'mail');
  expect(await me(mail)).toMatchObject({ name: 'kim' });
});

test('without a role of the desk nobody gets in, and the page says so in the reader’s language', async () => {
  const surfer = createSurfer();
  const english = await signIn(surfer, 'guest', { accept: 'en-CA' });
  expect(english.status).toBe(403);
  expect(english.text).toContain('you do not have a role at this desk');
  expect(sessionOf(surfer)).toBeUndefined();
  expect(await me(surfer)).toBe(401);
  const french = await signIn(createSurfer(), 'guest', { accept: 'fr-CA,fr;q=0.9' });
  expect(french.text).toContain('vous n’avez aucun rôle');
});

test('an answer with another state is refused', async () => {
  const surfer = createSurfer();
  const { url } = await signIn(surfer, 'amelie', callbackOnly());
  const wrong = new URL(url);
  wrong.searchParams.set('state', 'of-somebody-else');
  expect((await surfer.open(wrong.href)).status).toBe(400);
  expect(sessionOf(surfer)).toBeUndefined();
});

test('an answer counts once: the same address with the same cookies is refused', async () => {
  const surfer = createSurfer();
  const { url } = await signIn(surfer, 'amelie', callbackOnly());
  const cookie = [...surfer.cookies(server.url)].map((pair) => pair.join('=')).join('; ');
  const attempt = () => fetch(url, { headers: { cookie } });
  expect((await attempt()).status).toBe(200);
  const again = await attempt();
  expect(again.status).toBe(400);
  expect(again.headers.getSetCookie().join()).not.toContain('eta-desk=');
});

test('somebody else’s answer is no use: without the cookie, with a forged one, or with one’s own', async () => {
  const { url } = await signIn(createSurfer(), 'sol', callbackOnly());
  expect((await fetch(url)).status).toBe(400);
  const forged = 'eta-desk-sign-in=eyJhbGciOiJub25lIn0.eyJzdGF0ZSI6ImEifQ.';
  expect((await fetch(url, { headers: { cookie: forged } })).status).toBe(400);
  const victim = createSurfer();
  const own = new URL((await signIn(victim, 'amelie', callbackOnly())).url);
  own.searchParams.set('code', new URL(url).searchParams.get('code') ?? '');
  expect((await victim.open(own.href)).status).toBe(400);
  expect(sessionOf(victim)).toBeUndefined();
});

test('a refusal at the provider leads to a page with a way on', async () => {
  const surfer = createSurfer();
  const asked = await signIn(surfer, 'amelie', callbackOnly());
  const state = new URL(asked.url).searchParams.get('state') ?? '';
  const iss = encodeURIComponent(provider.issuer);
  const end = await surfer.open(
    `${server.url}/desk/callback?error=access_denied&state=${state}&iss=${iss}`,
  );
  expect(end.status).toBe(400);
  expect(end.text).toContain('href="/desk/login"');
});

test('with local accounts off no password opens the desk, and no first account is made', async () => {
  expect(server.first.name).toBe('');
  const ways = await bodyOf(await fetch(`${server.url}/desk/api/sign-in`));
  expect(ways).toEqual({ provider: true, local: false });
  const answer = await fetch(`${server.url}/desk/api/session`, {
    method: 'POST',
    headers: { 'x-requested-with': 'desk', 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'supervisor', password: 'supervisor' }),
  });
  expect(answer.status).toBe(403);
});

test('a sign-in is on record', async () => {
  await provider.know({ boss: { name: 'Boss', roles: ['desk-supervisor'] } });
  const surfer = createSurfer();
  await signIn(surfer, 'boss');
  const cookie = `eta-desk=${sessionOf(surfer) ?? ''}`;
  const answer = await fetch(`${server.url}/desk/api/audit`, { headers: { cookie } });
  expect((await bodyOf(answer)).records).toContainEqual(
    expect.objectContaining({ action: 'sign-in', agentId: 'oidc:boss', detail: 'supervisor' }),
  );
});

test('in a real browser the way back from another site ends at the open desk', async () => {
  await provider.know({ amelie: { name: 'Amélie', roles: ['desk-agent'] } });
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ locale: 'en-CA' });
    await page.goto(`${server.url}/desk/login`);
    await page.fill('[name=login]', 'amelie');
    await page.fill('[name=password]', 'any');
    await page.click('[type=submit]');
    await page.click('[type=submit]');
    await page.waitForURL(`${server.url}/desk`);
    await page.locator('.desk').waitFor();
  } finally {
    await browser.close();
  }
});

test('roles may come in the ID token itself, and local accounts may stay', async () => {
  const port = await freePort();
  const other = await startProvider(`http://127.0.0.1:${port}/desk/callback`, {
    claimsInToken: true,
  });
  await other.know({ rui: { name: 'Rui', roles: ['desk-agent'] } });
  const second = await startServer({
    ...settingsFor(other.issuer, port),
    LOCAL_ACCOUNTS: 'on',
  });
  try {
    expect(second.first.name).toBe('supervisor');
    const surfer = createSurfer();
    const asked = await surfer.open(`${second.url}/desk/login`);
    const known = await surfer.submit(asked, { login: 'rui', password: 'any' });
    expect((await surfer.submit(known, {})).status).toBe(200);
  } finally {
    await second.stop();
    other.stop();
  }
});

test('a provider that cannot be reached says so, and the service runs on', async () => {
  const port = await freePort();
  const lonely = await startServer(settingsFor(`http://localhost:${await freePort()}`, port));
  try {
    const answer = await fetch(`${lonely.url}/desk/login`, { redirect: 'manual' });
    expect(answer.status).toBe(503);
    expect((await fetch(`${lonely.url}/healthz`)).status).toBe(200);
  } finally {
    await lonely.stop();
  }
});
