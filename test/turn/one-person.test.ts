import { startServer, type TestServer } from '../support/server';
import { openVisitor, type Seen } from '../support/visitor';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const questionOf = (seen: readonly Seen[]) => seen.at(-1)?.channelData?.eta?.question?.id;
const nodeOf = (seen: readonly Seen[]) => seen.at(-1)?.channelData?.eta?.node;

async function talk(locale: string, sentences: readonly string[]): Promise<readonly Seen[]> {
  const visitor = await openVisitor(server.url, { locale });
  let told: readonly Seen[] = [];
  for (const sentence of sentences) told = await visitor.say(sentence, { locale });
  return told;
}

test.each([
  ['en', "I'm German, do I need an eTA?", 'my wife has the US visa'],
  ['fr', 'Je suis allemand, ai-je besoin d’une AVE?', 'ma femme a la carte verte américaine'],
  ['de', 'Ich bin Schweizer, brauche ich eine eTA?', 'mein Sohn hat einen kanadischen Pass'],
  ['ar', 'انا سعودي هل احتاج تصريح', 'ابني جوازه امريكي'],
  ['ko', '독일 여권인데 eTA 필요한가요?', '아내는 미국 영주권이 있어요'],
  ['ja', 'ドイツのパスポートです。eTAは必要ですか', '妻はアメリカの永住権を持っています'],
  ['zh-Hans', '我拿德国护照，需要eTA吗', '我太太有美国绿卡'],
])(
  'what is said of somebody else is no answer of the traveller (%s)',
  async (locale, question, of) => {
    const told = await talk(locale, [question, of]);
    expect(questionOf(told)).toBe('holdings');
    expect(told.filter(({ type }) => type === 'message')).toHaveLength(2);
  },
);

test('when the conversation is about somebody else, what is said of them is taken', async () => {
  const wife = 'my wife is Brazilian, does she need an eTA?';
  const told = await talk('en', [wife, 'no', 'by plane', 'my wife has a US visa']);
  expect(nodeOf(told)).toBe('eta-with-us-visa');
});

test('after an outcome, another person is taken up anew', async () => {
  const own = ['I have a German passport, do I need an eTA?', 'none of these', 'by plane'];
  expect(nodeOf(await talk('en', own))).toBe('eta-by-air');
  const told = await talk('en', [...own, 'my wife has a Brazilian passport']);
  expect(questionOf(told)).toBe('holdings');
});

test.each([
  ['en', 'my US visa has expired'],
  ['fr', 'j’avais un visa américain, il est expiré'],
  ['es', 'tenía visa de EE. UU. pero ya venció'],
  ['pt', 'tenho visto americano mas está vencido'],
])('an expired US visa is none (%s: %s)', async (locale, sentence) => {
  const visitor = await openVisitor(server.url, { locale });
  await visitor.press('topic:check-eligibility');
  await visitor.say('Brasil', { locale });
  await visitor.press('answer:holdings:none');
  await visitor.press('answer:travel-mode:air');
  const told = await visitor.say(sentence, { locale });
  expect(nodeOf(told)).toBe('visa-condition-not-met');
});

test.each([
  ['en', 'not booked yet'],
  ['fr', 'je n’ai pas encore réservé'],
  ['ko', '아직 예약 안 했어요'],
  ['ja', 'まだ予約していません'],
  ['pt', 'ainda não reservei'],
  ['zh-Hant', '還沒訂機票'],
])('a flight that is not booked leaves later (%s: %s)', async (locale, sentence) => {
  const visitor = await openVisitor(server.url, { locale });
  await visitor.press('topic:airport-problem');
  const told = await visitor.say(sentence, { locale });
  expect(questionOf(told)).not.toBe('flight-when');
});

test('with another question open, "by plane" is noted and opens no other topic', async () => {
  const visitor = await openVisitor(server.url, { locale: 'en' });
  await visitor.press('topic:check-eligibility');
  const told = await visitor.say('by plane', { locale: 'en' });
  expect(questionOf(told)).toBe('passport');
});
