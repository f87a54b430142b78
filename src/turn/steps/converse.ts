import type { ConversationIntent, Intent } from '../../recognizer/intents';
import { CONVERSATION_INTENTS } from '../../recognizer/intents';
import { coverage, openQuestion, readAnswer, yesNo } from '../answers';
import { obey } from '../commands';
import { update, type Step, type Turn } from '../context';
import { offerAgent } from '../escalate';
import { setLanguage } from '../language';
import { STARTERS } from '../choices';
import { say } from '../speak';

/** Share of a message that must be the answer itself for it to win over an interruption. */
const MOSTLY_ANSWER = 0.5;

/** Share of a message above which it says nothing else. */
const NOTHING_ELSE = 0.9;

/** What the visitor does with the conversation itself: greet, thank, cancel, go back, ask for a person … */
export const converse: Step = async (turn) => {
  if (turn.handled) return 'next';
  const intent = intentOf(turn);
  if (intent === undefined || !isConversation(intent) || answersOpenQuestion(turn)) return 'next';
  if (intent === 'ChangeLanguage' && namesPassport(turn)) return 'next';
  const isOnlyNo = intent === 'Cancel' && yesNo(turn) === 'no' && coverage(turn) > NOTHING_ELSE;
  if (isOnlyNo && openQuestion(turn) !== undefined) return 'next';
  turn.handled = true;
  await interrupt(turn, isOnlyNo ? 'Help' : intent);
  return turn.proceed ? 'next' : 'done';
};

/** What is surely meant; with a question open, a probable wish to stop is enough: the topic keeps its button. */
function intentOf(turn: Turn): Intent | undefined {
  const { recognition } = turn;
  if (recognition?.band === 'answer') return recognition.intent;
  const isOpen = openQuestion(turn) !== undefined;
  const isLikely = recognition?.band === 'clarify' && recognition.intent === 'Cancel';
  return isOpen && isLikely ? 'Cancel' : undefined;
}

/** Does the message do little else than answer the open question? */
export function answersOpenQuestion(turn: Turn): boolean {
  const open = openQuestion(turn);
  return (
    open !== undefined && coverage(turn) >= MOSTLY_ANSWER && readAnswer(turn, open) !== undefined
  );
}

async function interrupt(turn: Turn, intent: ConversationIntent): Promise<void> {
  switch (intent) {
    case 'TalkToAgent':
      return obey(turn, 'talk-to-agent');
    case 'Help':
      return obey(turn, 'help');
    case 'Cancel':
      return obey(turn, 'cancel');
    case 'StartOver':
      return obey(turn, 'start-over');
    case 'GoBack':
      return obey(turn, 'go-back');
    case 'Repeat':
      return obey(turn, 'repeat');
    case 'ChangeLanguage':
      return changeLanguage(turn);
    case 'Complain':
      return complaint(turn);
    case 'Greeting':
      return courtesy(turn, 'greeting');
    case 'Thanks':
      return thanked(turn);
    case 'Goodbye':
      return courtesy(turn, 'goodbye');
  }
}

/** Somebody who is angry is offered a person. */
async function complaint(turn: Turn): Promise<void> {
  say(turn, 'complain');
  await offerAgent(turn, 'angry');
}

/** Thanks after an outcome say that it helped. */
function thanked(turn: Turn): void {
  if (turn.state.told.length > 0) update(turn, { satisfied: true });
  courtesy(turn, 'thanks');
}

/** A kind word, and on with the open question if there is one. */
function courtesy(turn: Turn, key: 'greeting' | 'thanks' | 'goodbye'): void {
  const open = openQuestion(turn) !== undefined;
  const choices = key === 'greeting' ? STARTERS : [];
  say(turn, key, open ? {} : { choices });
  turn.proceed = open && key !== 'goodbye';
}

/** "Italiano", said in Italian, and "I'm German" are passports and no wishes for a language. */
function namesPassport(turn: Turn): boolean {
  const { entities, language, services } = turn;
  const asked = services.questions[openQuestion(turn) ?? '']?.kind === 'country';
  const named = entities.find((entity) => entity.kind === 'language');
  if (named?.kind !== 'language')
    return entities.some((entity) => entity.kind === 'country' && entity.role === 'passport');
  return (asked || named.tag === language) && entities.some((entity) => entity.kind === 'country');
}

async function changeLanguage(turn: Turn): Promise<void> {
  const named = turn.entities.find((entity) => entity.kind === 'language');
  if (named?.kind === 'language') setLanguage(turn, named.tag);
  else await obey(turn, 'change-language');
}

function isConversation(intent: Intent): intent is ConversationIntent {
  return CONVERSATION_INTENTS.some((known) => known === intent);
}
