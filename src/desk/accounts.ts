import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Agent, Role } from '../store/desk';
import type { Store } from '../store/store';

/** Wrong passwords after which an account is locked, and for how many minutes. */
const ATTEMPTS_BEFORE_LOCK = 5;
const LOCK_MINUTES = 15;

export type SignIn = { readonly agent: Agent; readonly cookie: string } | 'wrong' | 'locked';

/** Who may sit at the desk: local accounts and their sessions. */
export interface Accounts {
  add(account: { name: string; password: string; role: Role }): Promise<void>;
  signIn(name: string, password: string): Promise<SignIn>;
  /** A session for somebody whose identity is proven already. */
  open(agent: Agent): Promise<{ agent: Agent; cookie: string }>;
  /** The agent of a session cookie, whose session lives on; undefined when there is none. */
  agentOf(cookie: string): Promise<Agent | undefined>;
  /** The same without keeping the session alive: an open page alone is no activity. */
  peek(cookie: string): Promise<Agent | undefined>;
  signOut(cookie: string): Promise<void>;
  /** Makes the first supervisor when there is no account yet; its password is returned once. */
  createFirst(): Promise<{ name: string; password: string } | undefined>;
}

interface AccountDeps {
  readonly store: Store;
  readonly sessionMinutes: number;
  readonly clock: () => Date;
}

export function createAccounts(deps: AccountDeps): Accounts {
  const { agents } = deps.store;
  const later = (minutes: number) =>
    new Date(deps.clock().getTime() + minutes * 60_000).toISOString();
  const add: Accounts['add'] = async ({ name, password, role }) => {
    await agents.add({
      ...NEW_AGENT,
      id: randomUUID(),
      name,
      role,
      passwordHash: await hash(password),
    });
  };
  const open = (agent: Agent) => openSession(deps, agent, later(deps.sessionMinutes));
  return {
    add,
    open,
    ...sessionsOf(deps, later),
    async signIn(name, password) {
      const agent = await agents.findByName(name);
      if (agent?.lockedUntil && agent.lockedUntil > deps.clock().toISOString()) return 'locked';
      const matches = await verify(agent?.passwordHash ?? (await unknownHash), password);
      if (!agent || !matches) {
        if (agent) await agents.update(agent.id, failure(agent, later(LOCK_MINUTES)));
        return 'wrong';
      }
      return open(agent);
    },
    async createFirst() {
      if ((await agents.list()).length > 0) return undefined;
      const first = { name: 'supervisor', password: randomBytes(9).toString('base64url') };
      await add({ ...first, role: 'supervisor' });
      return first;
    },
  };
}

function sessionsOf(
  deps: AccountDeps,
  later: (minutes: number) => string,
): Pick<Accounts, 'agentOf' | 'peek' | 'signOut'> {
  const { agents } = deps.store;
  const sessionOf = async (cookie: string) => {
    const session = await agents.findSession(idOf(cookie));
    return session && session.expiresAt >= deps.clock().toISOString() ? session : undefined;
  };
  return {
    async agentOf(cookie) {
      const session = await sessionOf(cookie);
      if (!session) return undefined;
      await agents.extendSession(session.id, later(deps.sessionMinutes));
      return agents.find(session.agentId);
    },
    async peek(cookie) {
      const session = await sessionOf(cookie);
      return session && agents.find(session.agentId);
    },
    async signOut(cookie) {
      const session = await agents.findSession(idOf(cookie));
      if (!session) return;
      await agents.closeSession(session.id);
      await agents.update(session.agentId, { status: 'away', lastSeenAt: null });
    },
  };
}

async function openSession(deps: AccountDeps, agent: Agent, expiresAt: string) {
  const { agents } = deps.store;
  const cookie = randomBytes(32).toString('base64url');
  const fresh = { failedSignIns: 0, lockedUntil: null, status: 'available' } as const;
  await agents.update(agent.id, fresh);
  await agents.openSession({ id: idOf(cookie), agentId: agent.id, expiresAt });
  return { agent: { ...agent, ...fresh }, cookie };
}

/** What everybody starts with. */
export const NEW_AGENT = {
  failedSignIns: 0,
  lockedUntil: null,
  status: 'away',
  languages: [],
  topics: [],
  lastSeenAt: null,
} as const;

/** Verified against for unknown names, so that they take as long as known ones. */
const unknownHash = hash(randomBytes(16).toString('hex'));

function failure(agent: Agent, lockedUntil: string): Partial<Agent> {
  const failedSignIns = agent.failedSignIns + 1;
  return failedSignIns < ATTEMPTS_BEFORE_LOCK
    ? { failedSignIns }
    : { failedSignIns: 0, lockedUntil };
}

function idOf(cookie: string): string {
  return createHash('sha256').update(cookie).digest('hex');
}
