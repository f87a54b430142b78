import type { Agent } from '../store/desk';
import type { Handoff, Store } from '../store/store';
import type { Inbound, Receive } from './connector';
import { giveBack, type BridgeDeps } from './give-back';
import { createPump } from './pump';

/** How often everything is looked through again, and the other desk counts as being there, in milliseconds. */
const ROUND_MS = 10_000;
/** For how long a desk that failed counts as not being there, in milliseconds. */
const REST_MS = 120_000;

/** Another desk beside the built-in queue: conversations go there and come back. */
export interface Bridge {
  readonly receive: Receive;
  /** Ends the watching; what is under way is finished first. */
  stop(): Promise<void>;
}

/**
 * Joins the queue to another desk. Every waiting conversation is passed on, what the visitor says follows, and
 * the other desk's agents speak through one account of ours, so that there is still one writer. How far each
 * conversation has been sent is stored: a restart loses and doubles nothing. What the other desk does not take
 * stays in the built-in queue, and the audit says so.
 */
export async function startBridge(deps: BridgeDeps): Promise<Bridge> {
  const account = await accountOf(deps);
  const pump = createPump(deps, account);
  const round = async () => {
    await keepPresent(deps, account);
    for (const handoff of await deps.store.handoffs.open()) pump.run(handoff.id);
    for (const link of await deps.store.links.active()) {
      pump.run(link.handoffId);
      if (await deps.connector.isOver?.(link))
        await receive(deps, account, { kind: 'left', ref: link.ref });
    }
  };
  const failed = (error: unknown) =>
    deps.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'connector failed');
  const stopListening = deps.store.conversations.onCommit(({ conversationId }) => {
    void runAll(deps.store, conversationId, pump.run).catch(failed);
  });
  await round();
  const timer = setInterval(() => void round().catch(failed), ROUND_MS);
  return {
    receive: (inbound) => receive(deps, account, inbound),
    async stop() {
      clearInterval(timer);
      stopListening();
      await pump.idle();
    },
  };
}

async function runAll(
  store: Store,
  conversationId: string,
  run: (handoffId: string) => void,
): Promise<void> {
  const conversation = await store.conversations.load(conversationId);
  if (conversation?.handoffId) run(conversation.handoffId);
}

/** The other desk counts as being there, unless it failed a short while ago. */
async function keepPresent({ store, clock }: BridgeDeps, { id }: Agent): Promise<void> {
  const now = clock();
  const [last] = await store.audit.ofAgent(id, 'connector.failed');
  const isResting = last !== undefined && now.getTime() - Date.parse(last.at) < REST_MS;
  const status = isResting ? 'away' : 'available';
  await store.agents.update(id, { status, lastSeenAt: now.toISOString() });
}

/** The account through which the other desk's agents speak; nobody can sign in with it. */
async function accountOf({ store, connector }: BridgeDeps): Promise<Agent> {
  const id = `connector:${connector.name}`;
  const known = await store.agents.find(id);
  if (known) return known;
  const account: Agent = {
    id,
    name: connector.name,
    role: 'agent',
    passwordHash: null,
    failedSignIns: 0,
    lockedUntil: null,
    status: 'away',
    languages: [],
    topics: [],
    lastSeenAt: null,
  };
  await store.agents.add(account);
  return account;
}

async function receive(deps: BridgeDeps, account: Agent, inbound: Inbound): Promise<void> {
  const link = await deps.store.links.findByRef(inbound.ref);
  const handoff = link && (await deps.store.handoffs.find(link.handoffId));
  if (!handoff) return;
  const agent = 'agent' in inbound && inbound.agent ? { ...account, name: inbound.agent } : account;
  switch (inbound.kind) {
    case 'joined':
      await claim(deps, handoff, agent);
      return;
    case 'message':
      await claim(deps, handoff, agent);
      await deps.handoffs.write(handoff.id, agent, { id: inbound.id, text: inbound.text });
      return;
    case 'left':
      await deps.handoffs.close(handoff.id, agent);
      return;
    case 'failed':
      await giveBack(deps, account, handoff);
  }
}

async function claim({ handoffs }: BridgeDeps, handoff: Handoff, agent: Agent): Promise<void> {
  if (handoff.agentId !== agent.id) await handoffs.claim(handoff.id, agent);
}
