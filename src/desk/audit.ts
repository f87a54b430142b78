import { randomUUID } from 'node:crypto';
import type { Agent, AuditStore } from '../store/desk';

/** Keeps record of what agents do outside a conversation's own commits. */
export interface Audit {
  record(
    agent: Agent,
    what: { action: string; target?: string; detail?: string | undefined },
  ): Promise<void>;
}

export function createAudit(store: AuditStore, clock: () => Date): Audit {
  return {
    record: (agent, { action, target, detail }) =>
      store.add({
        id: randomUUID(),
        at: clock().toISOString(),
        agentId: agent.id,
        agentName: agent.name,
        action,
        target: target ?? null,
        detail: detail ?? null,
      }),
  };
}
