import { startServer, type TestServer } from '../../support/server';
import { openVisitor, type Json } from '../../support/visitor';
import { until } from './other-desk';

const eventIn = (activities: readonly Json[], name: string) =>
  activities.find((seen) => seen.name === name);

describe('the Bot Framework’s own protocol', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ DESK_CONNECTOR: 'bot-framework' });
  });
  afterAll(() => server.stop());

  test('the hand-off is initiated in the conversation, with context and transcript', async () => {
    const visitor = await openVisitor(server.url);
    await visitor.say('Do I need an eTA? I have a Brazilian passport');
    await visitor.say('talk to a person please');
    const event = await until(async () =>
      eventIn((await visitor.read()).activities, 'handoff.initiate'),
    );
    expect(event.type).toBe('event');
    expect(event.value).toMatchObject({ Reason: 'asked', Language: 'en' });
    const [transcript] = event.attachments;
    expect(transcript).toMatchObject({ name: 'Transcript', contentType: 'application/json' });
    expect(JSON.stringify(transcript.content.activities)).toContain('Brazilian passport');
  });

  test('a visitor cannot say how the hand-off goes', async () => {
    const visitor = await openVisitor(server.url);
    await visitor.say('talk to a person please');
    await visitor.post({ type: 'event', name: 'handoff.status', value: { state: 'accepted' } });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { activities } = await visitor.read();
    expect(activities.some((seen) => seen.value?.control === 'agent')).toBe(false);
  });
});

test('Omnichannel is called by an escalation command in the tags', async () => {
  const server = await startServer({ DESK_CONNECTOR: 'omnichannel' });
  try {
    const visitor = await openVisitor(server.url, { locale: 'fr' });
    await visitor.say('je veux parler à une personne', { locale: 'fr' });
    const message = await until(async () =>
      (await visitor.read()).activities.find((seen: Json) => seen.channelData?.tags),
    );
    const { channelData }: Json = message;
    const command = JSON.parse(channelData.tags);
    expect(command).toMatchObject({ type: 'Escalate', context: { Language: 'fr' } });
  } finally {
    await server.stop();
  }
});
