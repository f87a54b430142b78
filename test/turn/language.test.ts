import { startServer, type TestServer } from '../support/server';
import { openVisitor, type Seen } from '../support/visitor';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const localeOf = (seen: readonly Seen[]) => seen.at(-1)?.locale;

test.each([
  ['pt', 'preciso de eTA para ir ao Canadá?', 'a italiana'],
  ['pt', 'preciso de eTA para ir ao Canadá?', 'mexicano'],
  ['es', '¿necesito una eTA para ir a Canadá?', 'italiano'],
])(
  'an answer that looks like another language changes nothing (%s: %s … %s)',
  async (locale, question, answer) => {
    const visitor = await openVisitor(server.url, { locale });
    await visitor.say(question, { locale });
    const told = await visitor.say(answer, { locale });
    expect(localeOf(told)).toBe(locale);
    expect(told.at(-1)?.channelData?.eta?.question?.id).not.toBe('passport');
  },
);

test('a whole sentence in another language is answered in it, in mid-question too', async () => {
  const visitor = await openVisitor(server.url, { locale: 'pt' });
  await visitor.say('preciso de eTA para ir ao Canadá?', { locale: 'pt' });
  const told = await visitor.say('Sorry, can we speak about the fee of the application?', {
    locale: 'pt',
  });
  expect(localeOf(told)).toBe('en');
});

test('a language that is asked for stays, whatever is typed after', async () => {
  const visitor = await openVisitor(server.url, { locale: 'en' });
  await visitor.press('language:de');
  const told = await visitor.say('How much does the eTA cost?', { locale: 'en' });
  expect(localeOf(told)).toBe('de');
});

test('a language we do not have is named, in English and French, with those we have', async () => {
  const visitor = await openVisitor(server.url, { locale: 'en' });
  const told = await visitor.say('Здравствуйте, мне нужна помощь с визой в Канаду');
  expect(told.map((seen) => seen.locale)).toEqual(['en', 'fr']);
  const choices = told.at(-1)?.channelData?.eta?.choices ?? [];
  expect(choices).toHaveLength(11);
});
