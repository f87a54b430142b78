import type { Logger } from 'pino';
import type { Request, Response } from 'restify';
import { HttpError } from '../channel/http';
import type { HandoffService } from '../handoff/service';
import type { Agent, Store } from '../store/store';
import type { Accounts } from './accounts';
import type { Presence } from './presence';
import type { DeskView } from './view';

/** What the desk's API works with. */
export interface Desk {
  readonly store: Store;
  readonly accounts: Accounts;
  readonly handoffs: HandoffService;
  readonly view: DeskView;
  readonly presence: Presence;
  readonly log: Logger;
}

/** A request of a signed-in agent. */
export interface Visit {
  readonly desk: Desk;
  readonly agent: Agent;
  readonly request: Request;
  readonly response: Response;
}

/** Throws 403 unless the agent is a supervisor. */
export function requireSupervisor(agent: Agent): void {
  if (agent.role !== 'supervisor')
    throw new HttpError(403, 'Forbidden', 'Only a supervisor may do this.');
}
