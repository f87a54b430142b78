import { startServer, type TestServer } from '../support/server';
import { signIn, type DeskAgent } from '../support/agent';
import { bodyOf, choicesIn, controlIn, openVisitor, questionIn } from '../support/visitor';

let server: TestServer;
let agent: DeskAgent;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('with nobody signed in the visitor is told so and offered the other channels', async () => {
  const visitor = await openVisitor(server.url);
  const replies = await visitor.say('I want to talk to a human');
  expect(replies.at(-1)?.text).toContain('secure.cic.gc.ca');
  expect(replies.at(-1)?.suggestedActions?.actions.length).toBeGreaterThan(0);
  expect(replies.some((seen) => seen.name === 'eta.control')).toBe(false);
});

test('a phone number alone answers the offer of a callback, and is not shown again', async () => {
  const visitor = await openVisitor(server.url);
  await visitor.say('I want to talk to a human');
  const told = await visitor.say('+33 6 12 34 56 78');
  expect(told.at(-1)?.text).toContain('An agent will get in touch');
  expect(JSON.stringify(await visitor.read())).not.toContain('12 34 56');
});

test('"no" to the ways when nobody is there goes on with the open question', async () => {
  const visitor = await openVisitor(server.url);
  const asked = await visitor.say('I have a German passport, do I need an eTA?');
  await visitor.say('I want to talk to a human');
  const told = await visitor.say('no thanks');
  expect(questionIn(told)).toBe(questionIn(asked));
  expect(questionIn(told)).toBe('holdings');
});

describe('with an agent at the desk', () => {
  beforeAll(async () => {
    agent = await signIn(server.url, server.first);
  });

  test('a request as the very first message reaches the queue', async () => {
    const visitor = await openVisitor(server.url);
    const replies = await visitor.say('agent please');
    expect(controlIn(replies)).toBe('waiting');
    expect((await agent.queue()).some((waiting) => waiting.reason === 'asked')).toBe(true);
  });

  test('the whole hand-off: waiting, case, claim, live words, back to the bot, more than once', async () => {
    const visitor = await openVisitor(server.url);
    await visitor.say('Do I need an eTA? I have a Brazilian passport and fly to Toronto');
    for (const round of [1, 2]) {
      await visitor.say('I want to speak to a person');
      const waiting = (await agent.queue()).filter((one) => one.status === 'waiting').at(-1);
      const id = waiting?.id ?? '';
      const answer = await agent.get(`handoffs/${id}?language=fr`);
      const { case: file, transcript } = await bodyOf(answer);
      expect(file.facts).toContainEqual(
        expect.objectContaining({
          label: 'passeport',
          value: 'Brésil',
          said: expect.stringContaining('Brazilian'),
        }),
      );
      expect(transcript.some((line: { text: string }) => line.text.startsWith('Bonjour!'))).toBe(
        true,
      );
      expect(await agent.claim(id)).toBe(200);
      expect(await agent.claim(id)).toBe(409);
      expect(await agent.write(id, `Hello, round ${round}`)).toBe(200);
      const silent = await visitor.say('thank you, how much is it?');
      expect(silent).toEqual([]);
      const { activities } = await visitor.read();
      expect(activities.filter((seen) => seen.text === `Hello, round ${round}`)).toHaveLength(1);
      expect(await agent.close(id)).toBe(200);
      expect(await agent.write(id, 'too late')).toBe(409);
    }
    expect(questionIn(await visitor.say('repeat'))).toBe('holdings');
  });

  test('after three messages that are not understood a person is offered, and yes takes it', async () => {
    const visitor = await openVisitor(server.url);
    await visitor.say('Do I need an eTA?');
    await visitor.say('qwrtz plmkn');
    await visitor.say('zzxxyy kkjjhh');
    const third = await visitor.say('bnmqw ertyp');
    expect(choicesIn(third)).toEqual(['do:accept-person', 'do:decline-person']);
    expect(controlIn(third)).toBeUndefined();
    expect(controlIn(await visitor.say('yes'))).toBe('waiting');
    expect((await agent.queue()).some((one) => one.reason === 'not-understood')).toBe(true);
  });

  test('of many claims at once exactly one wins', async () => {
    const visitor = await openVisitor(server.url);
    await visitor.say('talk to a person please');
    const id = (await agent.queue()).filter((one) => one.status === 'waiting').at(-1)?.id ?? '';
    const results = await Promise.all(Array.from({ length: 6 }, () => agent.claim(id)));
    expect(results.filter((status) => status === 200)).toHaveLength(1);
  });

  test('the visitor may leave the queue', async () => {
    const visitor = await openVisitor(server.url);
    await visitor.say('talk to a person please');
    expect(controlIn(await visitor.press('do:leave-queue'))).toBe('bot');
  });

  test('a form of another site cannot act for the agent', async () => {
    const answer = await fetch(`${server.url}/desk/api/session`, {
      method: 'POST',
      body: JSON.stringify(server.first),
    });
    expect(answer.status).toBe(403);
  });
});

test('nobody reads the desk without signing in, and wrong passwords lock', async () => {
  expect((await fetch(`${server.url}/desk/api/handoffs`)).status).toBe(401);
  const attempt = () => signIn(server.url, { name: server.first.name, password: 'wrong' });
  for (let count = 0; count < 5; count += 1) await expect(attempt()).rejects.toThrow('401');
  await expect(attempt()).rejects.toThrow('423');
});

test('a channel that the operator does not offer is named nowhere', async () => {
  const quiet = await startServer({ CHANNELS_OFF: 'call-centre o-canada' });
  try {
    const visitor = await openVisitor(quiet.url);
    const replies = await visitor.say('I want to talk to a human');
    expect(replies.at(-1)?.text).toContain('secure.cic.gc.ca');
    expect(replies.at(-1)?.text).not.toMatch(/1-8\d\d/);
  } finally {
    await quiet.stop();
  }
});
