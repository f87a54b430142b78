import type { Logger } from 'pino';
import type { Request, Response } from 'restify';
import { z } from 'zod';
import { HttpError } from '../channel/http';
import type { Operation } from '../handoff/operation';
import type { ActionResult } from '../handoff/move';
import type { HandoffService } from '../handoff/service';
import type { Signals } from '../conversation/signals';
import type { Translator } from '../handoff/translator';
import type { Vault } from '../handoff/vault';
import { closestLanguage, type Language } from '../language/supported';
import type { Texts } from '../reply/texts';
import type { Values } from '../reply/values';
import type { Agent } from '../store/desk';
import type { Store } from '../store/store';
import type { Accounts } from './accounts';
import type { Audit } from './audit';
import type { CaseViews } from './case-view';
import type { ProviderSignIn } from './oidc-routes';
import type { Presence } from './presence';
import type { Transcripts } from './transcript';

/** What the desk's API works with. */
export interface Desk {
  readonly store: Store;
  readonly accounts: Accounts;
  /** Passwords kept here count. */
  readonly localAccounts: boolean;
  /** Where it is configured. */
  readonly providerSignIn?: ProviderSignIn | undefined;
  readonly audit: Audit;
  readonly handoffs: HandoffService;
  readonly operation: Operation;
  readonly cases: CaseViews;
  readonly transcripts: Transcripts;
  readonly presence: Presence;
  readonly signals: Signals;
  readonly vault: Vault;
  readonly texts: Texts;
  readonly values: Values;
  /** Where it is configured. */
  readonly translator: Translator | undefined;
  /** Slugs of the topics there are. */
  readonly topics: readonly string[];
  /** Codes of how a conversation can end. */
  readonly wrapUps: readonly string[];
  readonly clock: () => Date;
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

const query = z.record(z.string(), z.string()).catch({});
const params = z.object({ id: z.string() });

/** The query's words. */
export function queryOf(request: Request): Readonly<Record<string, string>> {
  return query.parse(request.query ?? {});
}

/** The language the agent reads in. */
export function languageOf(request: Request): Language {
  return closestLanguage(queryOf(request)['language']) ?? 'en';
}

/** The id in the path. */
export function idOf(request: Request): string {
  return params.parse(request.params).id;
}

/** The answer to an action: nothing more to say, or why it was refused. */
export function answer(result: ActionResult): unknown {
  if (result === 'done') return {};
  if (result === 'not-found') throw new HttpError(404, 'NotFound', 'There is no such hand-off.');
  throw new HttpError(409, 'NotAllowed', 'Somebody was faster, or the conversation is over.');
}
