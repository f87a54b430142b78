import { dropAnswers, readMention, setAnswer } from './answers';
import { flowOf, questionsOf, update, type Turn } from './context';

/** Starts a topic, or comes back to it: an unfinished other topic is put aside and resumed later. */
export function startTopic(turn: Turn, slug: string): void {
  const { topic, concluded, suspended } = turn.state;
  const flow = turn.services.flows.get(slug);
  if (flow?.forgets && asksAnew(turn, slug)) dropAnswers(turn, flow.forgets);
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

/** A topic opened anew asks again; but somebody at the airport who goes on about it has answered already. */
function asksAnew(turn: Turn, slug: string): boolean {
  const { topic, concluded } = turn.state;
  if (topic !== slug) return true;
  const isPressed = turn.incoming.choice !== undefined;
  return concluded && (isPressed || slug !== turn.services.urgent.topic);
}

/** What a message changed in the answers. */
export interface Mentions {
  /** Answers of the current topic that now say something else. */
  readonly corrected: readonly string[];
  /** Questions of the current topic that were answered by the way. */
  readonly gained: readonly string[];
}

/** Takes everything a message mentions into the answers. */
export function takeMentions(turn: Turn, except?: string): Mentions {
  const flow = flowOf(turn);
  const asked = flow ? questionsOf(flow) : [];
  const corrected: string[] = [];
  const gained: string[] = [];
  for (const question of Object.keys(turn.services.questions)) {
    if (question === except || isElsewhere(turn, question, asked)) continue;
    const value = readMention(turn, question);
    const before = turn.state.answers[question]?.value;
    if (value === undefined || value === before) continue;
    setAnswer(turn, question, value);
    if (asked.includes(question)) (before === undefined ? gained : corrected).push(question);
    if (question === 'passport') dropAnswers(turn, ['travel-passport']);
  }
  return { corrected, gained };
}

/** Is this an answer that only another topic may take? */
function isElsewhere(turn: Turn, question: string, asked: readonly string[]): boolean {
  if (asked.includes(question)) return false;
  const kind = turn.services.questions[question];
  if (kind?.kind === 'choice' && kind.local) return true;
  // Much is years ago: only a topic that asks when one applied may take it for that.
  if (kind?.kind === 'elapsed' && kind.direction === 'past') return true;
  return [...turn.services.flows.values()].some((flow) => flow.forgets?.includes(question));
}

/** Something was understood: the count of misses starts again. */
export function understood(turn: Turn): void {
  update(turn, { misses: 0, clarifications: 0 });
}
