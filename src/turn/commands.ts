import { dropAnswers, position } from './answers';
import { update, type Turn } from './context';
import { EMPTY_STATE } from '../conversation/state';
import { LANGUAGE_CHOICES } from './language';
import { REFUSALS, STARTERS, topicChoice } from './choices';
import { say } from './speak';
import { understood } from './topics';
import { askCallback, noCallback } from './callback';
import { askCaseFacts, noLookup } from './case-lookup';
import { declineAgent, leaveQueue, requestAgent, waitInQueue } from './escalate';

/** What may be done to the conversation itself, by the name used in choices. */
const COMMANDS: Readonly<Record<string, (turn: Turn) => Promise<void> | void>> = {
  'talk-to-agent': (turn) => requestAgent(turn),
  'accept-person': (turn) => requestAgent(turn),
  'decline-person': declineAgent,
  'ask-callback': askCallback,
  'no-callback': noCallback,
  'look-up-case': askCaseFacts,
  'no-lookup': noLookup,
  'wait-in-queue': waitInQueue,
  'leave-queue': leaveQueue,
  'start-over': startOver,
  'go-back': goBack,
  repeat,
  help,
  cancel,
  'stop-here': (turn) => stop(turn),
  'none-of-these': noneOfThese,
  summary,
  'change-language': (turn) => say(turn, 'languageChoice', { choices: LANGUAGE_CHOICES }),
};

/** Carries out a command; an unknown one is told so. */
export async function obey(turn: Turn, command: string): Promise<void> {
  const action = COMMANDS[command];
  if (!action) {
    say(turn, 'answerNotOpen');
    return;
  }
  understood(turn);
  await action(turn);
}

function startOver(turn: Turn): void {
  const { language, languageChosen, greeted, timeZone, satisfied } = turn.state;
  turn.state = { ...EMPTY_STATE, language, languageChosen, greeted, timeZone, satisfied };
  say(turn, 'startedOver', { choices: STARTERS });
}

function goBack(turn: Turn): void {
  const where = position(turn);
  const last = where?.path.at(-1);
  if (last === undefined) say(turn, 'nothingToGoBackTo', where ? {} : { choices: STARTERS });
  else dropAnswers(turn, [last]);
  turn.proceed = true;
}

function repeat(turn: Turn): void {
  if (position(turn)) {
    update(turn, { concluded: false });
    turn.proceed = true;
  } else {
    turn.replies.push(...turn.state.last);
  }
}

function help(turn: Turn): void {
  const unfinished = position(turn)?.at === 'question' && !turn.state.concluded;
  say(turn, 'help', unfinished ? {} : { choices: STARTERS });
  turn.proceed = unfinished;
}

/** Leaves what is going on: an offer, the queue, a topic. */
async function cancel(turn: Turn): Promise<void> {
  const refusal = turn.state.offered.find(({ id }) => REFUSALS.includes(id));
  if (refusal) {
    await obey(turn, refusal.id.replace('do:', ''));
    return;
  }
  if (turn.control === 'waiting') {
    await leaveQueue(turn);
    return;
  }
  if (turn.state.topic !== null && !turn.state.concluded) {
    stop(turn);
    return;
  }
  const choices = [
    topicChoice('withdraw-application'),
    { id: 'do:stop-here', label: { key: 'patterns:stopHere' } },
  ];
  say(turn, 'nothingToCancel', { choices });
}

/** Leaves the topic; its button stays for those who did not mean it. */
function stop(turn: Turn): void {
  const back = turn.state.topic === null ? [] : [topicChoice(turn.state.topic)];
  const others = STARTERS.filter(({ id }) => id !== back[0]?.id);
  update(turn, { topic: null, concluded: false, suspended: [] });
  turn.proceed = false;
  say(turn, 'cancelled', { choices: [...back, ...others] });
}

function summary(turn: Turn): void {
  const where = position(turn);
  if (!where || turn.state.topic === null) {
    say(turn, 'answerNotOpen', { choices: STARTERS });
    return;
  }
  const answers = where.path.flatMap((question) => {
    const answer = turn.state.answers[question];
    return answer ? [{ question, value: answer.value }] : [];
  });
  turn.replies.push({ kind: 'summary', topic: turn.state.topic, answers, choices: [] });
}

function noneOfThese(turn: Turn): void {
  say(turn, 'sayDifferently', { choices: STARTERS });
}
