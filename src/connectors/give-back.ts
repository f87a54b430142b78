import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { HandoffService } from '../handoff/service';
import type { Agent } from '../store/desk';
import type { Handoff, Store } from '../store/store';
import type { CaseFiles } from './case-file';
import type { DeskConnector } from './connector';

/** What the bridge to another desk works with. */
export interface BridgeDeps {
  readonly store: Store;
  readonly handoffs: HandoffService;
  readonly connector: DeskConnector;
  readonly files: CaseFiles;
  readonly clock: () => Date;
  readonly log: Logger;
}

/** The other desk cannot: the conversation is for the built-in queue, and the audit says so. */
export async function giveBack(deps: BridgeDeps, account: Agent, handoff: Handoff): Promise<void> {
  const link = await deps.store.links.find(handoff.id);
  if (link?.state === 'failed') return;
  const known = link ?? {
    handoffId: handoff.id,
    ref: `none:${handoff.id}`,
    detail: null,
    sentSeq: 0,
  };
  await deps.store.links.save({ ...known, state: 'failed' });
  if (handoff.agentId === account.id)
    await deps.handoffs.transfer(handoff.id, account, { language: handoff.language });
  await deps.store.audit.add({
    id: randomUUID(),
    at: deps.clock().toISOString(),
    agentId: account.id,
    agentName: account.name,
    action: 'connector.failed',
    target: handoff.id,
    detail: null,
  });
}
