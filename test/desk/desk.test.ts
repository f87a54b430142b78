import { randomUUID } from 'node:crypto';
import { signIn, type DeskAgent } from '../support/agent';
import { addAgent } from '../browser/desk-page';
import { startServer, type TestServer } from '../support/server';
import {
  bodyOf,
  choicesIn,
  controlIn,
  openVisitor,
  type Json,
  type Visitor,
} from '../support/visitor';

let server: TestServer;
let supervisor: DeskAgent;
let ann: DeskAgent;
let bob: DeskAgent;

beforeAll(async () => {
  server = await startServer();
  supervisor = await signIn(server.url, server.first);
  ann = await signIn(server.url, await addAgent(server, { name: 'Ann' }));
  bob = await signIn(server.url, await addAgent(server, { name: 'Bob' }));
});
afterAll(() => server.stop());

const get = async (agent: DeskAgent, path: string): Promise<Json> => bodyOf(await agent.get(path));
const statusOf = async (agent: DeskAgent, ...call: Parameters<DeskAgent['send']>) =>
  (await agent.send(...call)).status;
const idOf = async (agent: DeskAgent, visitor: Visitor): Promise<string> => {
  const { handoffs } = await get(agent, 'handoffs');
  return handoffs.find((one: Json) => one.conversationId === visitor.conversationId)?.id ?? '';
};

/** A visitor who waits for a person. */
async function waiting(locale = 'en', words = 'talk to a person please') {
  const visitor = await openVisitor(server.url, { locale });
  await visitor.say(words, { locale });
  return { visitor, id: await idOf(supervisor, visitor) };
}

describe('passing on', () => {
  test('to a colleague: only the colleague may take it, and nobody else sees it', async () => {
    const { visitor, id } = await waiting();
    const { agents } = await get(ann, 'agents');
    const other = agents.find((one: Json) => one.name === 'Bob').id;
    expect(await ann.claim(id)).toBe(200);
    expect(await statusOf(bob, 'POST', `handoffs/${id}/transfer`, { agentId: other })).toBe(409);
    expect(await statusOf(ann, 'POST', `handoffs/${id}/transfer`, { agentId: other })).toBe(200);
    expect(await ann.claim(id)).toBe(409);
    expect((await ann.get(`handoffs/${id}`)).status).toBe(403);
    expect(await bob.claim(id)).toBe(200);
    expect(await bob.write(id, 'Bob here')).toBe(200);
    const { activities } = await visitor.read();
    expect(activities.map((seen) => seen.text)).toContain('Bob here');
    expect(await bob.close(id)).toBe(200);
  });

  test('to a language: it waits for whoever has it, in its old place', async () => {
    const { id } = await waiting();
    await ann.claim(id);
    expect(await statusOf(ann, 'POST', `handoffs/${id}/transfer`, { language: 'ja' })).toBe(200);
    const me = await get(bob, 'me');
    expect(
      await statusOf(bob, 'PUT', `agents/${me.id}/skills`, { languages: ['ja'], topics: [] }),
    ).toBe(200);
    const { handoffs } = await get(bob, 'handoffs');
    const shown = handoffs.find((one: Json) => one.id === id);
    expect(shown).toMatchObject({ status: 'transferred', language: 'ja', fits: true });
    await statusOf(bob, 'PUT', `agents/${me.id}/skills`, { languages: [], topics: [] });
    await bob.claim(id);
    await bob.close(id);
  });
});

test('a case in a colleague’s hands is closed to others; a supervisor listens in, on record', async () => {
  const { id } = await waiting();
  await ann.claim(id);
  expect((await bob.get(`handoffs/${id}`)).status).toBe(403);
  expect(await statusOf(bob, 'POST', `handoffs/${id}/notes`, { id: randomUUID(), text: 'x' })).toBe(
    403,
  );
  expect((await supervisor.get(`handoffs/${id}`)).status).toBe(200);
  const { records } = await get(supervisor, 'audit');
  expect(records).toContainEqual(expect.objectContaining({ action: 'look', target: id }));
  expect((await ann.get('audit')).status).toBe(403);
  await ann.close(id);
});

test('a note is for colleagues: it is with the case, and never on any line to the visitor', async () => {
  const { visitor, id } = await waiting();
  await ann.claim(id);
  const note = { id: randomUUID(), text: 'seems to be a returning visitor' };
  expect(await statusOf(ann, 'POST', `handoffs/${id}/notes`, note)).toBe(200);
  expect(await statusOf(ann, 'POST', `handoffs/${id}/notes`, note)).toBe(200);
  expect((await get(ann, `handoffs/${id}`)).notes).toEqual([
    expect.objectContaining({ text: note.text, agentName: 'Ann' }),
  ]);
  expect(JSON.stringify(await visitor.read())).not.toContain(note.text);
  await ann.close(id);
});

test('a prepared reply goes out in the visitor’s language and is read in the agent’s', async () => {
  const { visitor, id } = await waiting('fr', 'je veux parler à une personne');
  await ann.claim(id);
  const { canned } = await get(ann, 'options?language=en');
  const chosen = canned.find((one: Json) => one.id === 'wait-first');
  expect(chosen.text).toContain('72 hours');
  expect(
    await statusOf(ann, 'POST', `handoffs/${id}/messages`, { id: randomUUID(), canned: chosen.id }),
  ).toBe(200);
  const { activities } = await visitor.read();
  const heard = activities.findLast((seen) => seen.channelData?.eta?.author === 'agent');
  expect(heard?.text).toMatch(/72\sheures/);
  const { transcript } = await get(ann, `handoffs/${id}?language=en`);
  expect(transcript.at(-1)).toMatchObject({
    text: chosen.text,
    original: heard?.text,
    name: 'Ann',
  });
  const unknown = { id: randomUUID(), canned: '__proto__' };
  expect(await statusOf(ann, 'POST', `handoffs/${id}/messages`, unknown)).toBe(400);
  await ann.close(id);
});

describe('hidden values', () => {
  test('are shown to the agent who has the case, on record, and are gone when it is closed', async () => {
    const visitor = await openVisitor(server.url);
    await visitor.say('my application number is V302918475, what is its status?');
    await visitor.say('talk to a person please');
    const id = await idOf(ann, visitor);
    const { sealed, transcript } = await get(ann, `handoffs/${id}`);
    expect(sealed).toEqual([expect.objectContaining({ kind: 'application-number' })]);
    expect(JSON.stringify(transcript)).not.toContain('V302918475');
    const reveal = (agent: DeskAgent) =>
      agent.send('POST', `handoffs/${id}/reveal`, { sealed: sealed[0].id });
    expect((await reveal(ann)).status).toBe(403);
    await ann.claim(id);
    expect((await reveal(bob)).status).toBe(403);
    expect(await bodyOf(await reveal(ann))).toEqual({ value: 'V302918475' });
    const { records } = await get(supervisor, 'audit');
    expect(records).toContainEqual(
      expect.objectContaining({ action: 'reveal', target: id, agentName: 'Ann' }),
    );
    expect(JSON.stringify(records)).not.toContain('V302918475');
    await ann.close(id);
    expect((await get(supervisor, `handoffs/${id}`)).sealed).toEqual([]);
  });

  test('a card number is kept nowhere', async () => {
    const visitor = await openVisitor(server.url);
    await visitor.say('my card 4111 1111 1111 1111 was declined');
    await visitor.say('talk to a person please');
    const id = await idOf(ann, visitor);
    expect((await get(ann, `handoffs/${id}`)).sealed).toEqual([]);
    await visitor.press('do:leave-queue');
  });
});

test('a callback: the contact is seen by the agent who takes it, and by nobody after', async () => {
  const { visitor, id } = await waiting();
  await visitor.press('do:ask-callback');
  const noted = await visitor.say('you can call me at +33 6 12 34 56 78');
  expect(controlIn(noted)).toBe('bot');
  expect(JSON.stringify(await visitor.read())).not.toContain('12 34 56');
  const { handoffs } = await get(ann, 'handoffs');
  expect(handoffs.find((one: Json) => one.id === id)).toMatchObject({ status: 'callback' });
  expect(await ann.claim(id)).toBe(200);
  expect(await bob.claim(id)).toBe(409);
  const { sealed } = await get(ann, `handoffs/${id}`);
  const contact = sealed.find((one: Json) => one.kind === 'callback-phone');
  const shown = await ann.send('POST', `handoffs/${id}/reveal`, { sealed: contact.id });
  expect((await bodyOf(shown)).value).toContain('6 12 34 56 78');
  expect(controlIn(await visitor.say('how long does it take?'))).toBeUndefined();
  expect(await statusOf(ann, 'POST', `handoffs/${id}/close`, { wrapUp: 'resolved' })).toBe(200);
  const { activities } = await visitor.read();
  expect(activities.some((seen) => seen.value?.control === 'agent')).toBe(false);
});

test('after the conversation the visitor rates it once', async () => {
  const { visitor, id } = await waiting();
  await ann.claim(id);
  expect(await statusOf(ann, 'POST', `handoffs/${id}/close`, { wrapUp: 'nonsense' })).toBe(400);
  await statusOf(ann, 'POST', `handoffs/${id}/close`, { wrapUp: 'information', note: 'all said' });
  const { activities } = await visitor.read();
  expect(choicesIn(activities)).toEqual(['rate:5', 'rate:4', 'rate:3', 'rate:2', 'rate:1']);
  await visitor.press('rate:4');
  await visitor.press('rate:1');
  const { handoffs } = await get(ann, 'ended');
  expect(handoffs.find((one: Json) => one.id === id)).toMatchObject({
    rating: 4,
    wrapUp: 'information',
    status: 'closed',
  });
});

test('ended cases are found by what was said, by those who had them and by supervisors', async () => {
  const { visitor, id } = await waiting();
  await ann.claim(id);
  await visitor.say('my aunt Philomena is 100% sure');
  await ann.close(id);
  const found = async (agent: DeskAgent, words: string) =>
    (await get(agent, `ended?q=${encodeURIComponent(words)}`)).handoffs.map((one: Json) => one.id);
  expect(await found(ann, 'philomena')).toEqual([id]);
  expect(await found(supervisor, '100% sure')).toEqual([id]);
  expect(await found(bob, 'philomena')).toEqual([]);
  expect(await found(ann, '%')).toEqual([id]);
});

describe('a supervisor', () => {
  afterEach(async () => {
    await supervisor.send('DELETE', 'stops/bot');
    await supervisor.send('DELETE', 'stops/fees-and-refunds');
  });

  test('stops a topic and lets it go on', async () => {
    const stop = { what: 'fees-and-refunds', reason: 'fee change under way' };
    expect(await statusOf(ann, 'POST', 'stops', stop)).toBe(403);
    expect(await statusOf(supervisor, 'POST', 'stops', stop)).toBe(200);
    const visitor = await openVisitor(server.url);
    const silenced = await visitor.press('topic:fees-and-refunds');
    expect(choicesIn(silenced)).toEqual(['do:talk-to-agent']);
    await supervisor.send('DELETE', 'stops/fees-and-refunds');
    const again = await visitor.press('topic:fees-and-refunds');
    expect(again.some((seen) => seen.channelData?.eta?.question)).toBe(true);
  });

  test('stops the whole bot: people are still brought together', async () => {
    await supervisor.send('POST', 'stops', { what: 'bot', reason: 'wrong answers' });
    const visitor = await openVisitor(server.url);
    expect(choicesIn(await visitor.say('Do I need an eTA?'))).toEqual(['do:talk-to-agent']);
    expect(controlIn(await visitor.say('I want to talk to a person'))).toBe('waiting');
    const { records } = await get(supervisor, 'audit');
    expect(records).toContainEqual(
      expect.objectContaining({ action: 'stop', target: 'bot', detail: 'wrong answers' }),
    );
  });

  test('closes the desk: visitors hear when it opens, in their own time', async () => {
    const { hours } = await get(supervisor, 'hours');
    const until = new Date(Date.now() + 36 * 3_600_000).toISOString();
    const closed = { ...hours, override: { open: false, until } };
    expect(await statusOf(ann, 'PUT', 'hours', closed)).toBe(403);
    expect(await statusOf(supervisor, 'PUT', 'hours', closed)).toBe(200);
    const visitor = await openVisitor(server.url);
    const told = await visitor.say('talk to a person please', { localTimezone: 'Asia/Tokyo' });
    const day = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'Asia/Tokyo' });
    expect(told.at(-1)?.text).toContain(day.format(new Date(until)));
    expect(choicesIn(told)).toEqual(['do:ask-callback', 'do:decline-person']);
    expect(await statusOf(supervisor, 'PUT', 'hours', { ...hours, timeZone: 'Moon/Base' })).toBe(
      400,
    );
    await statusOf(supervisor, 'PUT', 'hours', hours);
  });
});
