import type { Turn } from './context';
import { currentHandoff } from './escalate';
import { say } from './speak';

const BEST = 5;

/** Keeps what the visitor thought of the conversation with an agent, the first time it is said. */
export async function rate(turn: Turn, stars: number): Promise<void> {
  const handoff = await currentHandoff(turn);
  const isRating = Number.isInteger(stars) && stars >= 1 && stars <= BEST;
  if (handoff?.status === 'closed' && handoff.rating === null && isRating)
    turn.handoff = { ...handoff, rating: stars };
  say(turn, isRating ? 'rating.thanks' : 'answerNotOpen');
}
