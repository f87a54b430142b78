import type { Flow } from '../flow/types';
import { dropAnswers, readMention, setAnswer } from './answers';
import { update, type Turn } from './context';

/** Starts a topic, or comes back to it: an unfinished other topic is put aside and resumed later. */
export function startTopic(turn: Turn, slug: string): void {
  const { topic, concluded, suspended } = turn.state;
  const leaves = topic !== null && topic !== slug && !concluded;
  const aside = suspended.filter((other) => other !== slug && other !== topic);
  update(turn, {
    topic: slug,
    concluded: false,
    suspended: leaves ? [...aside, topic] : aside,
    helped: null,
  });
  understood(turn);
  turn.proceed = true;
}

/** Takes everything a message mentions into the answers; returns what it changed of earlier ones. */
export function takeMentions(turn: Turn, except?: string): readonly string[] {
  const corrected: string[] = [];
  for (const question of Object.keys(turn.services.questions)) {
    if (question === except) continue;
    const value = readMention(turn, question);
    const before = turn.state.answers[question]?.value;
    if (value === undefined || value === before) continue;
    setAnswer(turn, question, value);
    if (before !== undefined) corrected.push(question);
  }
  if (corrected.includes('passport')) dropAnswers(turn, ['travel-passport']);
  return corrected;
}

/** The questions a flow may ask. */
export function questionsOf(flow: Flow): readonly string[] {
  return Object.values(flow.nodes).flatMap((node) => ('ask' in node ? [node.ask] : []));
}

/** Something was understood: the count of misses starts again. */
export function understood(turn: Turn): void {
  update(turn, { misses: 0, clarifications: 0 });
}
