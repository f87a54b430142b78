import { startServer, type TestServer } from '../support/server';
import { signIn, type DeskAgent } from '../support/agent';
import { bodyOf, openVisitor } from '../support/visitor';

let server: TestServer;
let supervisor: DeskAgent;
beforeAll(async () => {
  server = await startServer();
  supervisor = await signIn(server.url, server.first);
});
afterAll(() => server.stop());

const texts = { en: 'The form is down.', fr: 'Le formulaire est en panne.' };

test('a posted notice is shown at the next turn, once, in the language of the visitor, until it is lifted', async () => {
  const visitor = await openVisitor(server.url);
  const posted = await bodyOf(
    await supervisor.send('POST', 'notices', { severity: 'outage', texts }),
  );
  const next = await visitor.say('the page does not load');
  expect(next[0]?.text).toContain('The form is down.');
  expect(next[0]?.text).not.toContain('panne');
  expect(next.some((seen) => seen.channelData?.eta?.node === 'declared-outage')).toBe(true);
  const after = await visitor.say('thank you');
  expect(after.some((seen) => seen.text?.includes('The form is down.'))).toBe(false);

  const french = await openVisitor(server.url, { locale: 'fr' });
  const welcome = (await french.read()).activities;
  expect(welcome.some((seen) => seen.text?.includes('Le formulaire est en panne.'))).toBe(true);

  expect((await supervisor.send('DELETE', `notices/${posted.id}`)).status).toBe(200);
  const later = await openVisitor(server.url);
  expect((await later.read()).activities.some((seen) => seen.text?.includes('down'))).toBe(false);
});

test('a notice for some topics is shown to those who are at them', async () => {
  await supervisor.send('POST', 'notices', {
    severity: 'warning',
    topics: ['fees-and-refunds'],
    texts,
  });
  const other = await openVisitor(server.url);
  expect((await other.say('hello')).some((seen) => seen.text?.includes('down'))).toBe(false);
  const concerned = await other.say('how much does it cost?');
  expect(concerned[0]?.text).toContain('The form is down.');
});

test('a notice needs both official languages and a supervisor', async () => {
  const answer = await supervisor.send('POST', 'notices', {
    severity: 'outage',
    texts: { en: 'x' },
  });
  expect(answer.status).toBe(400);
});
