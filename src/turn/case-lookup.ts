import type { CaseFacts } from '../case-lookup/case-lookup';
import { setAnswer } from './answers';
import { LOOK_UP, NO_LOOKUP } from './choices';
import { update, type Step, type Turn } from './context';
import { say } from './speak';

/** What a found state answers. */
const QUESTION = 'decision';
/** What the log keeps of a message with facts in it. */
const HIDDEN = '[application-number] [passport-number] [birth-date]';

/** Asks for the facts that must match. */
export function askCaseFacts(turn: Turn): void {
  turn.proceed = false;
  if (!turn.services.caseLookup) {
    say(turn, 'answerNotOpen');
    turn.proceed = true;
    return;
  }
  update(turn, { awaits: 'case-facts' });
  say(turn, 'caseLookup.ask', { choices: [NO_LOOKUP] });
}

export function noLookup(turn: Turn): void {
  update(turn, { awaits: null });
  turn.proceed = true;
}

/** Takes the facts that were asked for, looks the case up, and keeps nothing of them. */
export const takeCaseFacts: Step = async (turn) => {
  const { caseLookup } = turn.services;
  if (turn.state.awaits !== 'case-facts' || turn.incoming.choice !== undefined) return 'next';
  update(turn, { awaits: null });
  if (!caseLookup) return 'next';
  const facts = caseFactsIn(turn);
  turn.text = HIDDEN;
  turn.sealed = [];
  turn.replies.length = 0;
  turn.handled = true;
  turn.proceed = true;
  if (!facts) {
    say(turn, 'caseLookup.incomplete', { choices: [LOOK_UP] });
    return 'next';
  }
  const { conversationId, userId, network } = turn.incoming;
  const status = await caseLookup.find(facts, { conversationId, userId, network });
  if (status) setAnswer(turn, QUESTION, status);
  say(turn, status ? 'caseLookup.matched' : 'caseLookup.notMatched');
  return 'next';
};

/** The three facts in the message as it was typed; undefined when one is missing. */
function caseFactsIn({ services, incoming, now }: Turn): CaseFacts | undefined {
  const { text } = incoming;
  const numberOf = (kind: string) => {
    const { found } = services.mask(text);
    const entity = found.find((one) => one.kind === 'identifier' && one.identifier === kind);
    return entity?.source.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  };
  const applicationNumber = numberOf('application-number');
  const passportNumber = numberOf('passport-number');
  const birthDate = /\b(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\b/.exec(
    text.normalize('NFKC'),
  )?.[0];
  if (!applicationNumber || !passportNumber || !birthDate) return undefined;
  if (birthDate >= now.toISOString().slice(0, 10)) return undefined;
  return { applicationNumber, passportNumber, birthDate };
}
