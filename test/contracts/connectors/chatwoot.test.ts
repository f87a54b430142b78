import { createHmac } from 'node:crypto';
import { signIn, type DeskAgent } from '../../support/agent';
import { startServer, type TestServer } from '../../support/server';
import { bodyOf, openVisitor, type Json, type Visitor } from '../../support/visitor';
import { startOtherDesk, until, type OtherDesk } from './other-desk';

const SECRET = 'webhook secret';
let chatwoot: OtherDesk;
let server: TestServer;
let supervisor: DeskAgent;
let conversations = 0;

beforeAll(async () => {
  chatwoot = await startOtherDesk(({ path }) => {
    if (path.endsWith('/contacts'))
      return { payload: { contact: { id: 7 }, contact_inbox: { source_id: 'source-7' } } };
    if (path.endsWith('/conversations')) return { id: (conversations += 1) };
    return { id: 1 };
  });
  server = await startServer({
    DESK_CONNECTOR: 'chatwoot',
    CHATWOOT_URL: chatwoot.url,
    CHATWOOT_ACCOUNT_ID: '3',
    CHATWOOT_INBOX_ID: '5',
    CHATWOOT_TOKEN: 'token',
    CHATWOOT_SECRET: SECRET,
  });
  supervisor = await signIn(server.url, server.first);
});
afterAll(async () => {
  await server.stop();
  chatwoot.close();
});

/** Posts a webhook as Chatwoot signs it. */
async function hook(body: unknown, { secret = SECRET, age = 0 } = {}): Promise<number> {
  const text = JSON.stringify(body);
  const timestamp = String(Math.floor(Date.now() / 1000) - age);
  const digest = createHmac('sha256', secret).update(`${timestamp}.${text}`).digest('hex');
  const headers = {
    'content-type': 'application/json',
    'x-chatwoot-signature': `sha256=${digest}`,
    'x-chatwoot-timestamp': timestamp,
  };
  return (await fetch(`${server.url}/connectors/chatwoot`, { method: 'POST', headers, body: text }))
    .status;
}

const outgoing = (conversation: string, id: number, content: string) => ({
  event: 'message_created',
  id,
  content,
  message_type: 'outgoing',
  private: false,
  sender: { name: 'Marie', type: 'user' },
  conversation: { id: Number(conversation) },
});
const sent = () => chatwoot.asked.filter(({ path }) => path.endsWith('/messages'));
const textsOf = async (visitor: Visitor) =>
  (await visitor.read()).activities.map((seen) => seen.text);

/** A visitor who was passed on, and Chatwoot's number of the conversation. */
async function passedOn(words = 'talk to a person please') {
  const visitor = await openVisitor(server.url);
  await visitor.say('Do I need an eTA? I have a Brazilian passport');
  const before = conversations;
  await visitor.say(words);
  await until(() => (conversations > before ? true : undefined));
  return { visitor, ref: String(conversations) };
}

test('a waiting visitor is passed on with the case file; words go both ways, each once; the end comes back', async () => {
  const { visitor, ref } = await passedOn();
  const file = await until(() =>
    sent().find(({ path }) => path.includes(`/conversations/${ref}/`)),
  );
  expect(file.headers['api_access_token']).toBe('token');
  expect(file.path).toBe(`/api/v1/accounts/3/conversations/${ref}/messages`);
  expect(file.body).toMatchObject({ private: true });
  expect(file.body.content).toContain('Brazil');

  expect(await hook(outgoing(ref, 41, 'Bonjour, Marie here'))).toBe(200);
  expect(await hook(outgoing(ref, 41, 'Bonjour, Marie here'))).toBe(200);
  expect((await textsOf(visitor)).filter((text) => text === 'Bonjour, Marie here')).toHaveLength(1);
  expect((await textsOf(visitor)).some((text) => text?.includes('Marie has joined'))).toBe(true);

  await visitor.say('thank you Marie');
  const forwarded = await until(() =>
    sent().find(({ body }) => body.content === 'thank you Marie'),
  );
  expect(forwarded.body).toMatchObject({ message_type: 'incoming' });

  await hook({ event: 'conversation_status_changed', id: Number(ref), status: 'resolved' });
  const { activities } = await visitor.read();
  expect(activities.findLast((seen) => seen.name === 'eta.control')?.value?.control).toBe('bot');
});

test('what is not signed, or signed long ago, is refused', async () => {
  const { visitor, ref } = await passedOn();
  expect(await hook(outgoing(ref, 50, 'forged'), { secret: 'guess' })).toBe(401);
  expect(await hook(outgoing(ref, 51, 'replayed'), { age: 3600 })).toBe(401);
  expect(await textsOf(visitor)).not.toContain('forged');
  expect(await textsOf(visitor)).not.toContain('replayed');
  expect(await hook({ event: 'something_new' })).toBe(200);
  expect(await hook(outgoing('99999', 52, 'to nobody'))).toBe(200);
});

test('a private note and our own lines that come back are not said to the visitor', async () => {
  const { visitor, ref } = await passedOn();
  await hook({ ...outgoing(ref, 60, 'between us'), private: true });
  await hook({ ...outgoing(ref, 61, 'echo'), message_type: 'incoming' });
  expect(await textsOf(visitor)).not.toContain('between us');
  expect(await textsOf(visitor)).not.toContain('echo');
});

test('a visitor who leaves is taken out there too', async () => {
  const { visitor, ref } = await passedOn();
  await visitor.press('do:leave-queue');
  const ended = await until(() =>
    chatwoot.asked.find(({ path }) => path.endsWith(`/conversations/${ref}/toggle_status`)),
  );
  expect(ended.body).toEqual({ status: 'resolved' });
});

test('a short failure is got over; a long one leaves the visitor in our own queue, and the audit says so', async () => {
  chatwoot.failNext(2);
  await passedOn();
  chatwoot.failNext(1000);
  const visitor = await openVisitor(server.url);
  await visitor.say('talk to a person please');
  const own = await until(async () => {
    const { handoffs } = await bodyOf(await supervisor.get('handoffs'));
    const { records } = await bodyOf(await supervisor.get('audit'));
    const mine = handoffs.find((one: Json) => one.conversationId === visitor.conversationId);
    const isFailed = (one: Json) => one.action === 'connector.failed' && one.target === mine?.id;
    return records.some(isFailed) ? mine : undefined;
  });
  chatwoot.failNext(0);
  expect(own.status).toBe('waiting');
  expect(await supervisor.claim(own.id)).toBe(200);
  expect(await supervisor.write(own.id, 'I am here instead')).toBe(200);
  expect(await textsOf(visitor)).toContain('I am here instead');
  await supervisor.close(own.id);
}, 30_000);
