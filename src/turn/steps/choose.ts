import type { Choice } from '../../reply/reply';
import { REFUSALS } from '../choices';
import { openQuestion, position, setAnswer, yesNo } from '../answers';
import { update, type Step, type Turn } from '../context';
import { obey } from '../commands';
import { say, sayCorrected, valuesOf } from '../speak';
import { startTopic, understood } from '../topics';
import { setLanguage } from '../language';
import { rate } from '../rating';

/** Takes a pressed button, a typed label or a typed number for the choice it names. */
export const choose: Step = async (turn) => {
  const id = turn.incoming.choice ?? typedChoice(turn)?.id;
  if (id === undefined) return 'next';
  understood(turn);
  await take(turn, id);
  turn.handled = true;
  return 'next';
};

async function take(turn: Turn, id: string): Promise<void> {
  const [action, first = '', second = ''] = id.split(':');
  if (action === 'do') {
    await obey(turn, first);
    return;
  }
  if (action === 'answer') takeAnswer(turn, first, second);
  else if (action === 'topic' && turn.services.flows.has(first)) startTopic(turn, first);
  else if (action === 'language') setLanguage(turn, first);
  else if (action === 'rate') await rate(turn, Number(first));
  else say(turn, 'answerNotOpen');
  turn.proceed = true;
}

/** An answer to the open question, a correction of an earlier one, or kindly neither. */
function takeAnswer(turn: Turn, question: string, value: string): void {
  const open = openQuestion(turn);
  const path = position(turn)?.path ?? [];
  if (!isAllowed(turn, question, value) || (question !== open && !path.includes(question))) {
    say(turn, 'answerNotOpen');
    return;
  }
  if (value === 'unsure' && turn.state.helped !== question) {
    update(turn, { helped: question });
    return;
  }
  setAnswer(turn, question, value);
  if (question === open) return;
  sayCorrected(turn, question);
}

function isAllowed(turn: Turn, question: string, value: string): boolean {
  const kind = turn.services.questions[question];
  if (!kind) return false;
  return value === 'unsure' || valuesOf(turn, kind).includes(value);
}

function typedChoice(turn: Turn): Choice | undefined {
  const typed = plain(turn.text);
  const { offered } = turn.state;
  if (typed === '' || offered.length === 0) return undefined;
  const number = soleNumber(turn);
  if (number !== undefined) return offered[number - 1];
  const taken = offered.find(({ id }) => OFFER[yesNo(turn) ?? '']?.includes(id));
  if (taken) return taken;
  return offered.find(
    (choice) =>
      plain(turn.services.renderer.choiceTitle(choice, turn.language)) === typed ||
      choice.id.split(':').at(-1) === typed,
  );
}

/** What a bare yes or no means to what is offered: a person, a callback, a look at the case. */
const OFFER: Readonly<Record<string, readonly string[]>> = {
  yes: ['do:accept-person'],
  no: REFUSALS,
};

function soleNumber(turn: Turn): number | undefined {
  const [entity, ...others] = turn.entities.filter((found) => found.kind === 'number');
  if (!entity || others.length > 0) return undefined;
  const rest = turn.text.slice(0, entity.start) + turn.text.slice(entity.end);
  return plain(rest) === '' ? entity.value : undefined;
}

function plain(text: string): string {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+-]+/gu, ' ');
  return letters.trim();
}
