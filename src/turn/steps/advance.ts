import { isServiceIntent, slugOf } from '../../recognizer/intents';
import { coverage, openQuestion, readAnswer, readMention, setAnswer, yesNo } from '../answers';
import { flowOf, questionsOf, update, type Step, type Turn } from '../context';
import { offerAgent } from '../escalate';
import { leaveOthersOut } from '../traveller';
import { STARTERS, TALK_TO_AGENT, topicChoice } from '../choices';
import { say, sayCorrected, sayNoted, speakTopic } from '../speak';
import { startTopic, takeMentions, understood } from '../topics';
import { answersOpenQuestion } from './converse';

/** Misses in a row after which a person is asked to take over. */
const MISSES_BEFORE_PERSON = 3;
/** "Did you mean" in a row after which a person is offered. */
const CLARIFICATIONS_BEFORE_PERSON = 2;

/** Share of a message that must be said of the topic for it not to open another one. */
const MOSTLY_MENTION = 0.6;

/** The message as an answer to the open question, or as a correction of earlier ones. */
export const answer: Step = async (turn) => {
  if (turn.handled || wantsOtherTopic(turn)) return 'next';
  const areOthersLeftOut = leaveOthersOut(turn);
  const open = openQuestion(turn);
  const value = open && readAnswer(turn, open);
  const { corrected, gained } = takeMentions(turn, value === undefined ? undefined : open);
  for (const question of corrected) sayCorrected(turn, question);
  const isAside = corrected.length > 0 && open !== undefined && isBareYesNo(turn, open);
  if (open && value !== undefined && !isAside) acceptAnswer(turn, open, value);
  const isTaken = value !== undefined || corrected.length > 0 || gained.length > 0;
  if (!isTaken && !areOthersLeftOut) return 'next';
  if (value === undefined && openQuestion(turn) === open)
    for (const question of gained) sayNoted(turn, question);
  understood(turn);
  turn.proceed = true;
  turn.handled = true;
  return 'next';
};

/** The topic the visitor asks about: opened, asked back about, or not understood. */
export const route: Step = async (turn) => {
  const { recognition } = turn;
  if (turn.handled || recognition === undefined) return 'next';
  if (recognition.band === 'answer' && isServiceIntent(recognition.intent)) {
    openTopic(turn, slugOf(recognition.intent));
    return 'next';
  }
  if (mentionsUrgency(turn)) {
    openTopic(turn, turn.services.urgent.topic);
    return 'next';
  }
  if (openQuestion(turn) !== undefined) return notAnAnswer(turn);
  if (recognition.band === 'clarify' && !mentionsEligibility(turn)) return clarify(turn);
  return notUnderstood(turn);
};

/** Opens a topic with everything the message says about it. */
function openTopic(turn: Turn, slug: string): void {
  takeMentions(turn);
  const topic = urgentTopic(turn, slug);
  startTopic(turn, topic);
  takeMentions(turn);
}

/** Says where the topic stands now. */
export const speak: Step = async (turn) => {
  if (turn.proceed)
    speakTopic(turn, turn.state.helped !== null && turn.state.helped === openQuestion(turn));
  return 'done';
};

/** A confident other request is a digression, unless the message is nothing but an answer. */
function wantsOtherTopic(turn: Turn): boolean {
  const { recognition, state } = turn;
  if (recognition?.band !== 'answer' || !isServiceIntent(recognition.intent)) return false;
  const isOther = slugOf(recognition.intent) !== state.topic && !answersOpenQuestion(turn);
  return isOther && !isOnlyMention(turn);
}

/** "By plane", "it's a Korean passport" with another question open: said of the topic, and nothing else. */
function isOnlyMention(turn: Turn): boolean {
  const flow = flowOf(turn);
  if (flow === undefined || openQuestion(turn) === undefined) return false;
  if (isUrgentNow(turn) || coverage(turn) < MOSTLY_MENTION) return false;
  return questionsOf(flow).some((question) => readMention(turn, question) !== undefined);
}

/** "No, on Monday": the no belongs to what is corrected, not to the open question. */
function isBareYesNo(turn: Turn, open: string): boolean {
  return yesNo(turn) !== undefined && readMention(turn, open) === undefined;
}

function acceptAnswer(turn: Turn, question: string, value: string): void {
  const firstTime = turn.state.helped !== question;
  if (value === 'unsure' && firstTime) {
    update(turn, { helped: question });
    return;
  }
  setAnswer(turn, question, value);
}

/** The message did not answer the open question: help with it, a person after the third time. */
async function notAnAnswer(turn: Turn): Promise<'next' | 'done'> {
  if (await countMiss(turn)) return 'done';
  say(turn, 'answerNotUnderstood');
  speakTopic(turn, true);
  const meansPerson = turn.recognition?.candidates.some(({ intent }) => intent === 'TalkToAgent');
  if (turn.state.misses > 1 || meansPerson === true) offerPerson(turn);
  return 'done';
}

/** Somebody at the airport is helped there, whatever else is not understood. */
function mentionsUrgency(turn: Turn): boolean {
  return turn.state.topic !== turn.services.urgent.topic && isUrgentNow(turn);
}

function isUrgentNow(turn: Turn): boolean {
  return isNow(turn, readMention(turn, turn.services.urgent.question));
}

function isNow(turn: Turn, when: string | undefined): boolean {
  return turn.services.urgent.now.some((answer) => answer === when);
}

/** With a flight within hours, the fast path instead of a topic that would take its time. */
function urgentTopic(turn: Turn, topic: string): string {
  const { urgent } = turn.services;
  const isSoon = isNow(turn, turn.state.answers[urgent.question]?.value);
  const isThere = turn.state.topic === urgent.topic && !turn.state.concluded;
  const isTold = turn.state.told.some((path) => path.startsWith(`${urgent.topic}/`));
  if (!urgent.insteadOf.some((slow) => slow === topic)) return topic;
  if (isThere) return urgent.topic;
  if (!isSoon || isTold) return topic;
  say(turn, 'urgent');
  return urgent.topic;
}

async function clarify(turn: Turn): Promise<'next' | 'done'> {
  const clarifications = turn.state.clarifications + 1;
  update(turn, { clarifications });
  if (clarifications > CLARIFICATIONS_BEFORE_PERSON) {
    await offerAgent(turn, 'not-understood');
    return 'done';
  }
  const candidates = (turn.recognition?.candidates ?? []).flatMap(({ intent }) => {
    if (intent === 'TalkToAgent') return [TALK_TO_AGENT];
    return isServiceIntent(intent) ? [topicChoice(slugOf(intent))] : [];
  });
  const none = { id: 'do:none-of-these', label: { key: 'patterns:noneOfThese' } };
  if (candidates.length === 0) return notUnderstood(turn);
  say(turn, 'didYouMean', { choices: [...candidates, none] });
  return 'done';
}

async function notUnderstood(turn: Turn): Promise<'next' | 'done'> {
  if (mentionsEligibility(turn)) {
    openTopic(turn, slugOf('CheckEligibility'));
    return 'next';
  }
  if (await countMiss(turn)) return 'done';
  say(turn, turn.state.misses > 1 ? 'notUnderstoodAgain' : 'notUnderstood', { choices: STARTERS });
  return 'done';
}

/** A passport named out of nowhere is a question about what its holder needs. */
function mentionsEligibility(turn: Turn): boolean {
  return turn.entities.some(
    (entity) => entity.kind === 'country' && entity.role === 'passport' && !entity.negated,
  );
}

async function countMiss(turn: Turn): Promise<boolean> {
  update(turn, { misses: turn.state.misses + 1 });
  if (turn.state.misses < MISSES_BEFORE_PERSON) return false;
  understood(turn);
  await offerAgent(turn, 'not-understood');
  return true;
}

function offerPerson(turn: Turn): void {
  const last = turn.replies.at(-1);
  if (last?.kind === 'ask') last.choices.push(TALK_TO_AGENT);
}
