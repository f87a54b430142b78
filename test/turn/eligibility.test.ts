import { startServer, type TestServer } from '../support/server';
import { openVisitor, outcomeIn, questionIn } from '../support/visitor';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe('a traveller asks', () => {
  test('what the first sentence says is not asked again', async () => {
    const visitor = await openVisitor(server.url);
    const first = await visitor.say(
      "Do I need a visa? I'm German, flying to Montreal to see my sister",
    );
    expect(questionIn(first)).toBe('holdings');
    const answer = await visitor.say('none of these');
    expect(outcomeIn(answer)).toBe('eta');
  });

  test('a Mexican passport and a green card, in French', async () => {
    const visitor = await openVisitor(server.url);
    const answer = await visitor.say("j'ai un passeport mexicain et une carte verte");
    expect(outcomeIn(answer)).toBe('us-permanent-resident');
    expect(answer.at(-1)?.locale).toBe('fr');
  });

  test('a final answer tells machines its topic, node, outcome and dated sources', async () => {
    const visitor = await openVisitor(server.url);
    const [answer] = (await visitor.say('I am American, do I need an eTA?')).slice(-1);
    expect(answer?.channelData?.eta).toMatchObject({
      topic: 'check-eligibility',
      node: 'us-citizen',
      outcome: 'us-citizen',
      sources: [
        { url: expect.stringContaining('https://'), asOf: expect.stringMatching(/^\d{4}-/) },
      ],
    });
    expect(answer?.text).toContain('2026');
  });

  test('an answer can be corrected in passing', async () => {
    const visitor = await openVisitor(server.url);
    await visitor.say('Do I need an eTA with a Brazilian passport? I fly to Toronto');
    await visitor.say('none of these');
    const corrected = await visitor.say('sorry, my passport is French');
    expect(outcomeIn(corrected)).toBe('eta');
    expect(corrected[0]?.text).toContain('France');
  });

  test('the language changes in mid-dialog and no answer is lost', async () => {
    const visitor = await openVisitor(server.url);
    await visitor.say('Do I need an eTA? My passport is from Spain');
    const french = await visitor.say('en français svp');
    expect(questionIn(french)).toBe('holdings');
    expect(french.at(-1)?.locale).toBe('fr');
    const next = await visitor.say('aucun de ces cas');
    expect(questionIn(next)).toBe('travel-mode');
  });

  test('the dialog is left and resumed at the same question', async () => {
    const visitor = await openVisitor(server.url);
    await visitor.say('Do I need an eTA? My passport is from Spain');
    const digression = await visitor.say('how long does it take to get an eTA?');
    expect(digression.map((seen) => seen.channelData?.eta?.topic)).toContain('processing-time');
    expect(questionIn(digression)).toBe('holdings');
  });

  test('choices can be pressed, typed by number, and typed in words', async () => {
    const visitor = await openVisitor(server.url);
    await visitor.say('Do I need an eTA? Japanese passport');
    expect(questionIn(await visitor.press('answer:holdings:none'))).toBe('travel-mode');
    expect(outcomeIn(await visitor.say('3'))).toBe('passport-only');
    expect(outcomeIn(await visitor.say('and what if I fly?'))).toBe('eta');
  });

  test('"I am not sure" is helped with first and accepted the second time', async () => {
    const visitor = await openVisitor(server.url);
    await visitor.say('Do I need an eTA? Japanese passport');
    expect(questionIn(await visitor.say("I don't know"))).toBe('holdings');
    expect(outcomeIn(await visitor.say("I don't know"))).toBe('official-tool');
  });

  test('go back, start over, repeat, help and cancel', async () => {
    const visitor = await openVisitor(server.url);
    await visitor.say('Do I need an eTA? Japanese passport, by plane');
    expect(questionIn(await visitor.say('repeat please'))).toBe('holdings');
    expect(questionIn(await visitor.say('what can you do?'))).toBe('holdings');
    await visitor.say('none of these');
    expect(questionIn(await visitor.say('go back'))).toBeDefined();
    expect((await visitor.say('cancel')).at(-1)?.text).toContain('stop');
    await visitor.say('start over');
    expect(questionIn(await visitor.press('topic:check-eligibility'))).toBe('passport');
  });
});
