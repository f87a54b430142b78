import type { Entity } from '../recognizer/entities/entity';
import { dropAnswers } from './answers';
import { flowOf, questionsOf, update, type Turn } from './context';
import { say } from './speak';

/**
 * Keeps the answers to one person: what is said of another one ("my wife has a US visa") is left out, and
 * said so; true then. After an outcome, the other person is taken up anew.
 */
export function leaveOthersOut(turn: Turn): boolean {
  const owner = turn.entities.map(ownerOf).find((one) => one !== undefined);
  if (owner === undefined || turn.state.topic === null) return false;
  const about = aboutWhom(turn) ?? owner;
  if (about === owner || about === EVERYBODY) {
    update(turn, { about });
    return false;
  }
  if (turn.state.concluded) {
    takeUp(turn, owner);
    return false;
  }
  const others = turn.entities.filter((entity) => ownerOf(entity) !== undefined);
  turn.entities = turn.entities.filter((entity) => !others.includes(entity) && !isPerson(entity));
  say(turn, 'someoneElse');
  return true;
}

const EVERYBODY = 'family';

/** Undefined while nothing was said of anybody. */
function aboutWhom({ state }: Turn): string | undefined {
  const { applicant, passport } = state.answers;
  return state.about ?? applicant?.value ?? (passport && 'self');
}

function takeUp(turn: Turn, owner: string): void {
  const flow = flowOf(turn);
  if (flow) dropAnswers(turn, questionsOf(flow));
  update(turn, { about: owner });
}

function ownerOf(entity: Entity): string | undefined {
  return 'owner' in entity ? entity.owner : undefined;
}

function isPerson(entity: Entity): boolean {
  return entity.kind === 'slot' && entity.slot === 'applicant';
}
