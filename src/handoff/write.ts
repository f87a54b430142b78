import type { Language } from '../language/supported';
import type { Reply } from '../reply/reply';
import type { Agent } from '../store/desk';
import {
  ATTEMPTS,
  find,
  languageOf,
  saidEntry,
  type ActionResult,
  type Found,
  type HandoffDeps,
} from './move';

/** What an agent sends: own words, or a prepared reply that goes out in the visitor's language. */
export type AgentMessage = { readonly id: string } & (
  { readonly text: string; readonly language?: Language | undefined } | { readonly canned: string }
);

/** Puts an agent's words into the conversation, once per message id. */
export async function write(
  deps: HandoffDeps,
  id: string,
  { agent, message }: { agent: Agent; message: AgentMessage },
): Promise<ActionResult> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = await find(deps, id);
    if (!found) return 'not-found';
    const { handoff, conversation } = found;
    if (handoff.status !== 'agent' || handoff.agentId !== agent.id) return 'not-allowed';
    const activityId = `agent:${message.id}`;
    const { conversations } = deps.store;
    if (await conversations.findByActivity(conversation.id, activityId)) return 'done';
    const reply = await replyOf(deps, found, { agent, message });
    const committed = await conversations.commit({
      conversationId: conversation.id,
      expectedVersion: conversation.version,
      at: deps.clock().toISOString(),
      entries: [{ ...saidEntry(deps, conversation, { author: 'agent', reply }), activityId }],
    });
    if (committed !== 'conflict') return 'done';
  }
  return 'not-allowed';
}

async function replyOf(
  deps: HandoffDeps,
  found: Found,
  { agent, message }: { agent: Agent; message: AgentMessage },
): Promise<Reply> {
  if ('canned' in message)
    return { kind: 'agent', name: agent.name, text: '', canned: message.canned };
  const { text, language: from } = message;
  const to = languageOf(found);
  const words: Reply = { kind: 'agent', name: agent.name, text };
  if (!deps.translator || from === undefined || from === to) return words;
  const translation = await deps.translator.translate({ text, from, to });
  return translation === undefined ? words : { ...words, translation };
}
