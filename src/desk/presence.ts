import type { Agent } from '../store/desk';
import type { Store } from '../store/store';

/** Seconds within which a second sign of life is not written again. */
const RESOLUTION_SECONDS = 10;

/** Knows which agents are there: available, and seen lately. */
export interface Presence {
  seen(agent: Agent): Promise<void>;
  anybody(): Promise<boolean>;
  /** The moment before which an agent counts as gone, as ISO time. */
  goneBefore(): string;
}

export function createPresence(deps: {
  store: Store;
  awaySeconds: number;
  clock: () => Date;
}): Presence {
  const ago = (seconds: number) => new Date(deps.clock().getTime() - seconds * 1000).toISOString();
  return {
    async seen(agent) {
      if (agent.lastSeenAt !== null && agent.lastSeenAt > ago(RESOLUTION_SECONDS)) return;
      await deps.store.agents.update(agent.id, { lastSeenAt: deps.clock().toISOString() });
    },
    async anybody() {
      return (await deps.store.agents.present(ago(deps.awaySeconds))).length > 0;
    },
    goneBefore: () => ago(deps.awaySeconds),
  };
}
