import fc from 'fast-check';
import { startServer, type TestServer } from '../support/server';
import { signIn, type DeskAgent } from '../support/agent';
import { addAgent } from '../browser/desk-page';
import {
  bodyOf,
  openVisitor,
  visitorOf,
  type Json,
  type Seen,
  type Visitor,
} from '../support/visitor';

/** Random schedules of a visitor with two tabs and three agents against one conversation. */
let server: TestServer;
const agents: DeskAgent[] = [];

beforeAll(async () => {
  server = await startServer({ AGENT_AWAY_SECONDS: '3600', MESSAGES_PER_MINUTE: '100000' });
  for (const name of ['Ann', 'Bob', 'Cid'])
    agents.push(await signIn(server.url, await addAgent(server, { name })));
});
afterAll(() => server.stop());

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('say' as const), tab: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('ask' as const), tab: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), tab: fc.nat(1) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('claim' as const), agent: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('write' as const), agent: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), agent: fc.nat(2) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('transfer' as const),
      agent: fc.nat(2),
      to: fc.nat(2),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What was acknowledged, to be found in the log exactly once and in order. */
interface Done {
  readonly heard: string[];
  readonly written: string[];
  readonly refused: string[];
}

test('whatever the order of things: one writer, nothing lost, doubled or out of order', async () => {
  const ids = await Promise.all(
    agents.map(async (agent): Promise<string> => (await bodyOf(await agent.get('me'))).id),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
      async (rounds) => {
        const first = await openVisitor(server.url);
        const tabs = [first, visitorOf(server.url, first)];
        const done: Done = { heard: [], written: [], refused: [] };
        let count = 0;
        for (const round of rounds)
          await Promise.all(
            round.map((one) => act(one, { tabs, ids, done, number: (count += 1) })),
          );
        const { activities } = await first.read();
        checkOrder(activities);
        checkKept(activities, done);
        checkOneWriter(activities);
        await clear(first);
      },
    ),
    { numRuns: 40, endOnFailure: true },
  );
}, 120_000);

async function act(
  one: Step,
  {
    tabs,
    ids,
    done,
    number,
  }: { tabs: readonly Visitor[]; ids: readonly string[]; done: Done; number: number },
): Promise<void> {
  if ('tab' in one) {
    const text = { say: `message ${number}`, ask: 'talk to a person please', leave: '' }[one.kind];
    const press = one.kind === 'leave' ? { value: { choice: 'do:leave-queue' } } : {};
    const unique = `${text} ${number}`.trim();
    const answer = await tabs[one.tab]?.post({
      type: 'message',
      text: one.kind === 'say' ? unique : text,
      channelData: { clientActivityID: `c${number}` },
      ...press,
    });
    expect(answer?.status).toBe(200);
    if (one.kind === 'say') done.heard.push(unique);
    return;
  }
  const agent = agents[one.agent];
  const id = await caseOf(tabs[0]);
  if (!agent || id === undefined) return;
  if (one.kind === 'claim') await agent.claim(id);
  if (one.kind === 'close') await agent.close(id);
  if (one.kind === 'transfer')
    await agent.send('POST', `handoffs/${id}/transfer`, { agentId: ids[one.to] });
  if (one.kind !== 'write') return;
  const text = `agent words ${number}`;
  const status = await agent.write(id, text);
  (status === 200 ? done.written : done.refused).push(text);
}

async function caseOf(visitor: Visitor | undefined): Promise<string | undefined> {
  const { handoffs } = await bodyOf((await agents[0]?.get('handoffs')) ?? new Response('{}'));
  return handoffs.find((one: Json) => one.conversationId === visitor?.conversationId)?.id;
}

/** Leaves nothing in the queue for the next schedule. */
async function clear(visitor: Visitor): Promise<void> {
  const id = await caseOf(visitor);
  if (id === undefined) return;
  await visitor.press('do:leave-queue');
  for (const agent of agents) {
    await agent.claim(id);
    await agent.close(id);
  }
  expect(await caseOf(visitor)).toBeUndefined();
}

function checkOrder(activities: readonly Seen[]): void {
  const ids = activities.map((seen) => seen.id);
  expect(ids).toEqual([...new Set(ids)].sort());
}

function checkKept(activities: readonly Seen[], { heard, written, refused }: Done): void {
  const said = activities.map((seen) => seen.text);
  const times = (text: string) => said.filter((other) => other === text).length;
  expect(heard.filter((text) => times(text) !== 1)).toEqual([]);
  expect(written.filter((text) => times(text) !== 1)).toEqual([]);
  expect(refused.filter((text) => times(text) !== 0)).toEqual([]);
}

/** Agents speak only while one has the conversation, and then the bot does not. */
function checkOneWriter(activities: readonly Seen[]): void {
  let control = 'bot';
  const wrong: string[] = [];
  for (const [index, seen] of activities.entries()) {
    const changed = seen.name === 'eta.control' ? seen.value?.control : undefined;
    control = changed ?? control;
    const author = seen.channelData?.eta?.author;
    const announces = activities[index - 1]?.name === 'eta.control';
    if (author === 'agent' && control !== 'agent') wrong.push(`agent in ${control}`);
    if (author === 'bot' && control === 'agent' && !announces) wrong.push('bot beside an agent');
  }
  expect(wrong).toEqual([]);
}
