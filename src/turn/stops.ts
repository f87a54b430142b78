import type { Step, Turn } from './context';
import { TALK_TO_AGENT } from './choices';

/** What a stopped bot still does: bring people together. */
const STILL_DONE: ReadonlySet<string> = new Set([
  'talk-to-agent',
  'accept-person',
  'decline-person',
  'wait-in-queue',
  'leave-queue',
  'ask-callback',
  'no-callback',
]);

/** With the bot stopped, nothing is said but where else there is help. */
export const heedStop: Step = async (turn) => {
  if (!turn.stops.bot || wantsPerson(turn)) return 'next';
  sayStopped(turn, 'stopped');
  return 'done';
};

/** Is the topic stopped? Then says so, and where else there is help. */
export function sayTopicStopped(turn: Turn, topic: string): boolean {
  if (turn.stops.topics[topic] === undefined) return false;
  sayStopped(turn, 'topicStopped');
  return true;
}

/** Says that something is stopped, and where else there is help. */
export function sayStopped(turn: Turn, key: string): void {
  turn.replies.push({ kind: 'channels', key, choices: [TALK_TO_AGENT] });
}

function wantsPerson(turn: Turn): boolean {
  const [kind, command = ''] = (turn.incoming.choice ?? '').split(':');
  if (kind === 'rate' || (kind === 'do' && STILL_DONE.has(command))) return true;
  return turn.recognition?.intent === 'TalkToAgent' && turn.recognition.band === 'answer';
}
