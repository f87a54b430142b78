import type { Agent, AgentStore, Role } from '../store/desk';
import { NEW_AGENT } from './accounts';
import type { Identity } from './oidc';

/** Longest name that is shown of somebody. */
const LONGEST_NAME = 100;

/** The account of somebody the provider vouches for: made at the first sign-in, brought up to date at each. */
export async function accountOf(
  agents: AgentStore,
  identity: Identity,
  role: Role,
): Promise<Agent> {
  const id = `oidc:${identity.subject}`;
  const known = await agents.find(id);
  const name = await freeName(agents, id, identity.name ?? known?.name ?? role);
  if (known) {
    await agents.update(id, { name, role });
    return { ...known, name, role };
  }
  const agent: Agent = { ...NEW_AGENT, id, name, role, passwordHash: null };
  await agents.add(agent);
  return agent;
}

/** Names are unique at the desk: a second one of the same name gets a number. */
async function freeName(agents: AgentStore, id: string, wanted: string): Promise<string> {
  const taken = new Set((await agents.list()).flatMap((one) => (one.id === id ? [] : one.name)));
  const name = withoutAddress(wanted).slice(0, LONGEST_NAME);
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${name} (${number})`;
    if (!taken.has(tried)) return tried;
  }
}

/** Visitors see the name: an e-mail address is cut to what stands before the sign. */
function withoutAddress(name: string): string {
  return name.split('@')[0] || name;
}
