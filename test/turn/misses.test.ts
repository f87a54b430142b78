import { startServer, type TestServer } from '../support/server';
import { signIn } from '../support/agent';
import { bodyOf, openVisitor } from '../support/visitor';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('what was not understood is kept masked and listed to a supervisor only', async () => {
  const visitor = await openVisitor(server.url);
  await visitor.say('qwrtz plmkn AB1234567 somebody@example.com');
  await visitor.say('how long does it take to get an eTA?');
  expect((await fetch(`${server.url}/desk/api/misses`)).status).toBe(401);
  const supervisor = await signIn(server.url, server.first);
  const { misses } = await bodyOf(await supervisor.get('misses'));
  expect(misses).toHaveLength(1);
  expect(misses[0]).toMatchObject({ kind: 'none', language: 'en' });
  expect(JSON.stringify(misses)).not.toMatch(/AB1234567|example\.com/);
});
