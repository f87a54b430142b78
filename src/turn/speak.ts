import type { Outcome, QuestionKind } from '../flow/types';
import type { Language } from '../language/supported';
import type { Choice, Param, Reply } from '../reply/reply';
import { position } from './answers';
import { LOOK_UP, START_OVER, SUMMARY, TALK_TO_AGENT, topicChoice } from './choices';
import { update, type Turn } from './context';
import { sayTopicStopped } from './stops';

export function say(
  turn: Turn,
  key: string,
  more: {
    language?: Language;
    params?: Readonly<Record<string, Param>>;
    choices?: readonly Choice[];
    links?: readonly string[];
  } = {},
): void {
  turn.replies.push({
    kind: 'say',
    key,
    ...(more.language ? { language: more.language } : {}),
    ...(more.params ? { params: { ...more.params } } : {}),
    ...(more.choices ? { choices: [...more.choices] } : {}),
    ...(more.links ? { links: [...more.links] } : {}),
  });
}

/** Confirms in one line what was said by the way. */
export function sayNoted(turn: Turn, question: string): void {
  sayAnswer(turn, 'noted', question);
}

/** Confirms in one line that an earlier answer has changed. */
export function sayCorrected(turn: Turn, question: string): void {
  sayAnswer(turn, 'corrected', question);
}

function sayAnswer(turn: Turn, key: string, question: string): void {
  const value = turn.state.answers[question]?.value ?? '';
  say(turn, key, {
    params: { question: { question }, answer: { answerTo: question, value } },
  });
}

/** Says where the topic stands: its open question or its outcome, and after an outcome the topic left before. */
export function speakTopic(turn: Turn, withHelp = false): void {
  const where = position(turn);
  if (!where || turn.state.topic === null) return;
  if (sayTopicStopped(turn, turn.state.topic)) {
    update(turn, { topic: null });
    return;
  }
  if (where.at === 'question') {
    turn.replies.push(askReply(turn, turn.state.topic, { question: where.question, withHelp }));
    return;
  }
  conclude(turn, turn.state.topic, where);
  const previous = turn.state.suspended.at(-1);
  if (previous === undefined) return;
  update(turn, {
    topic: previous,
    concluded: false,
    suspended: turn.state.suspended.slice(0, -1),
  });
  say(turn, 'resuming', { params: { topic: { topic: previous } } });
  speakTopic(turn);
}

function conclude(
  turn: Turn,
  topic: string,
  where: Extract<ReturnType<typeof position>, { at: 'outcome' }>,
): void {
  const { outcome, node } = where;
  turn.replies.push({
    kind: 'conclude',
    topic,
    node,
    outcome: outcome.outcome,
    params: answersAsParams(turn),
    ...textsOf(turn, outcome),
    sources: [...outcome.sources],
    links: [...(outcome.links ?? [])],
    choices: [
      ...(outcome.then ?? []).map(topicChoice),
      ...(outcome.summary ? [SUMMARY] : []),
      ...(outcome.person ? [TALK_TO_AGENT] : []),
      START_OVER,
    ],
  });
  const told = [...new Set([...turn.state.told, `${topic}/${node}`])];
  update(turn, { concluded: true, told });
}

function textsOf(turn: Turn, outcome: Outcome): { texts?: string } {
  const from = outcome.textsOf;
  const value = from && turn.state.answers[from.question]?.value;
  return from && value ? { texts: `${from.namespace}:${value}` } : {};
}

function answersAsParams(turn: Turn): Record<string, Param> {
  const travel = turn.state.answers['travel-passport'] ?? turn.state.answers['passport'];
  const answers = Object.entries(turn.state.answers).map(([id, answer]): [string, Param] => [
    id,
    { answerTo: id, value: answer.value },
  ]);
  const passport: [string, Param] = [
    'passport',
    travel ? { answerTo: 'passport', value: travel.value } : '–',
  ];
  return Object.fromEntries([...answers, passport]);
}

function askReply(
  turn: Turn,
  topic: string,
  { question, withHelp }: { question: string; withHelp: boolean },
): Reply {
  const kind = turn.services.questions[question];
  if (!kind) throw new Error(`unknown question "${question}"`);
  return { kind: 'ask', topic, question, withHelp, choices: choicesOf(turn, question, kind) };
}

function choicesOf(turn: Turn, question: string, kind: QuestionKind): Choice[] {
  const unsure: Choice = {
    id: `answer:${question}:unsure`,
    label: { key: 'patterns:unsure' },
  };
  const answers = valuesOf(turn, kind).map((value) => ({
    id: `answer:${question}:${value}`,
    label: { answerTo: question, value },
  }));
  const lookUp = kind.kind === 'choice' && kind.lookUp && turn.services.caseLookup;
  return answers.length === 0 ? [] : [...(lookUp ? [LOOK_UP] : []), ...answers, unsure];
}

/** The answers that can be offered to a question as a list; none for a country, of which there are too many. */
export function valuesOf(turn: Turn, kind: QuestionKind): readonly string[] {
  if (kind.kind === 'choice') return kind.choices;
  if (kind.kind === 'elapsed') return kind.buckets.map((bucket) => bucket.id);
  if (kind.kind === 'form-field') return fieldsOf(turn, turn.state.answers[kind.section]?.value);
  if (kind.kind === 'country-among')
    return turn.state.answers[kind.question]?.value.split('+') ?? [];
  return [];
}

function fieldsOf(turn: Turn, section: string | undefined): readonly string[] {
  const fields = turn.services.facts.formFields.filter((field) => field.section === section);
  return fields.map((field) => field.id);
}
