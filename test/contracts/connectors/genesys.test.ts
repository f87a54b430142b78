import { createHmac } from 'node:crypto';
import { startServer, type TestServer } from '../../support/server';
import { openVisitor } from '../../support/visitor';
import { startOtherDesk, until, type OtherDesk } from './other-desk';

const SECRET = 'signature token';
let genesys: OtherDesk;
let participants = [{ purpose: 'customer', state: 'connected' }];
let server: TestServer;

beforeAll(async () => {
  genesys = await startOtherDesk(({ path }) =>
    path.startsWith('/oauth/token')
      ? { access_token: 'at', expires_in: 3600 }
      : { id: 'ok', conversationId: 'conversation-1', participants },
  );
  server = await startServer({
    DESK_CONNECTOR: 'genesys',
    GENESYS_API_URL: genesys.url,
    GENESYS_LOGIN_URL: genesys.url,
    GENESYS_CLIENT_ID: 'client',
    GENESYS_CLIENT_SECRET: 'client secret',
    GENESYS_INTEGRATION_ID: 'integration',
    GENESYS_SECRET: SECRET,
  });
});
afterAll(async () => {
  await server.stop();
  genesys.close();
});

async function hook(body: unknown, secret = SECRET): Promise<number> {
  const text = JSON.stringify(body);
  const digest = createHmac('sha256', secret).update(text).digest('base64');
  const headers = {
    'content-type': 'application/json',
    'x-hub-signature-256': `sha256=${digest}`,
  };
  return (await fetch(`${server.url}/connectors/genesys`, { method: 'POST', headers, body: text }))
    .status;
}

const inbound = () => genesys.asked.filter(({ path }) => path.includes('/inbound/open/message'));
const outbound = (ref: string, more: object) => ({
  id: 'm1',
  channel: { to: { id: ref }, from: { nickname: 'Ines' } },
  direction: 'Outbound',
  ...more,
});

test('the visitor is a customer of the open channel; words go both ways, each once; both ends end', async () => {
  const visitor = await openVisitor(server.url, { locale: 'es' });
  await visitor.say('quiero hablar con una persona', { locale: 'es' });
  const opened = await until(() => inbound().at(-1));
  expect(opened.path).toBe(
    '/api/v2/conversations/messages/integration/inbound/open/message?prefetchConversationId=true',
  );
  expect(opened.headers.authorization).toBe('Bearer at');
  expect(opened.body).toMatchObject({ type: 'Text', direction: 'Inbound' });
  expect(opened.body.channel).toMatchObject({
    platform: 'Open',
    to: { id: 'integration' },
    from: { idType: 'Opaque' },
    metadata: { customAttributes: { language: 'es', reason: 'asked' } },
  });
  const ref: string = opened.body.channel.from.id;

  expect(await hook(outbound(ref, { type: 'Text', text: 'Hola, soy Ines' }))).toBe(200);
  expect(await hook(outbound(ref, { type: 'Text', text: 'Hola, soy Ines' }))).toBe(200);
  expect(await hook(outbound(ref, { type: 'Receipt', status: 'Delivered' }))).toBe(200);
  const flow = { id: 'm0', type: 'Text', text: 'All agents are busy', originatingEntity: 'Bot' };
  expect(await hook(outbound(ref, flow))).toBe(200);
  const said = (await visitor.read()).activities.filter((seen) => seen.text === 'Hola, soy Ines');
  expect(said).toHaveLength(1);

  await visitor.say('gracias Ines');
  const forwarded = await until(() => inbound().find(({ body }) => body.text === 'gracias Ines'));
  expect(forwarded.body.id).toBe(forwarded.body.channel.messageId);
  expect(genesys.asked.filter(({ path }) => path.startsWith('/oauth/token'))).toHaveLength(1);

  participants = [...participants, { purpose: 'agent', state: 'disconnected' }];
  await until(async () => {
    const { activities } = await visitor.read();
    const last = activities.findLast((seen) => seen.name === 'eta.control');
    return last?.value?.control === 'bot' ? true : undefined;
  });
  const ended = await until(() => genesys.asked.find(({ body }) => body.state === 'disconnected'));
  expect(ended.path).toBe('/api/v2/conversations/messages/conversation-1');
  const { activities } = await visitor.read();
  expect(activities.map((seen) => seen.text)).not.toContain('All agents are busy');
}, 30_000);

test('what the integration has not signed is refused', async () => {
  expect(await hook(outbound('x', { type: 'Text', text: 'forged' }), 'guess')).toBe(401);
});
