import { resolve, type Position } from '../flow/resolve';
import type { QuestionKind } from '../flow/types';
import type { Entity } from '../recognizer/entities/entity';
import { flowOf, questionsOf, situationOf, update, type Turn } from './context';

/** Where the current topic stands; undefined without a topic. */
export function position(turn: Turn): Position | undefined {
  const flow = flowOf(turn);
  return flow && resolve(flow, situationOf(turn));
}

/** The question that waits for an answer, if one does. */
export function openQuestion(turn: Turn): string | undefined {
  const where = turn.state.concluded ? undefined : position(turn);
  return where?.at === 'question' ? where.question : undefined;
}

/** What a message says in answer to a question, or undefined. Asked with the question open, bare countries and yes/no count. */
export function readAnswer(turn: Turn, question: string): string | undefined {
  const kind = turn.services.questions[question];
  if (!kind) return undefined;
  const named = kind.kind === 'choice' ? slotAnswer(turn, question, kind) : undefined;
  if (named !== undefined) return named;
  if (yesNo(turn) === 'unsure') return 'unsure';
  switch (kind.kind) {
    case 'choice':
      return yesNoAnswer(turn, kind) ?? deniedAnswer(turn, question, kind);
    case 'country':
      return countryAnswer(turn, kind.several === true, true);
    case 'country-among':
      return amongAnswer(turn, kind.question);
    case 'elapsed':
      return elapsedAnswer(turn, question, kind) ?? measured(turn, kind, true);
    case 'form-field':
      return fieldAnswer(turn);
  }
}

/** What a message says about a question without being asked. */
export function readMention(turn: Turn, question: string): string | undefined {
  const kind = turn.services.questions[question];
  if (kind?.kind === 'choice') {
    const value = slotAnswer(turn, question, kind);
    return value !== undefined && kind.onlyAsked?.includes(value) ? undefined : value;
  }
  if (kind?.kind === 'elapsed')
    return elapsedAnswer(turn, question, kind) ?? measured(turn, kind, false);
  if (kind?.kind === 'form-field') return fieldAnswer(turn);
  if (kind?.kind === 'country' && kind.several) return countryAnswer(turn, true, false);
  return undefined;
}

/** Keeps an answer with its words and language. */
export function setAnswer(turn: Turn, question: string, value: string): void {
  const answer = { value, language: turn.language, said: turn.text.slice(0, 300) };
  const flow = flowOf(turn);
  const reopens = flow !== undefined && questionsOf(flow).includes(question);
  const concluded = turn.state.concluded && !reopens;
  update(turn, { answers: { ...turn.state.answers, [question]: answer }, concluded });
}

export function dropAnswers(turn: Turn, questions: readonly string[]): void {
  const kept = Object.entries(turn.state.answers).filter(([id]) => !questions.includes(id));
  update(turn, { answers: Object.fromEntries(kept), concluded: false });
}

/** Share of the message that its entities cover, 0 to 1: near 1 it is nothing but an answer. */
export function coverage(turn: Turn): number {
  const letters = (text: string) => text.replace(/[\s\p{P}]/gu, '').length;
  const covered = new Set<number>();
  for (const entity of turn.entities)
    for (let index = entity.start; index < entity.end; index += 1) covered.add(index);
  const total = letters(turn.text);
  const inside = [...turn.text].length === 0 ? '' : [...covered].map((i) => turn.text[i]).join('');
  return total === 0 ? 0 : letters(inside) / total;
}

type ChoiceKind = Extract<QuestionKind, { kind: 'choice' }>;
type ElapsedKind = Extract<QuestionKind, { kind: 'elapsed' }>;

function slotAnswer(turn: Turn, question: string, kind: ChoiceKind): string | undefined {
  return slotValue(turn, kind.slot ?? question, kind.choices);
}

function slotValue(turn: Turn, slot: string, allowed: readonly string[]): string | undefined {
  const named = inSlot(turn, slot).filter(({ negated }) => !negated);
  const values = new Set(named.map(({ value }) => value));
  const [value] = values;
  return values.size === 1 && value && allowed.includes(value) ? value : undefined;
}

function inSlot(turn: Turn, slot: string) {
  return turn.entities.flatMap((entity) =>
    entity.kind === 'slot' && entity.slot === slot ? [entity] : [],
  );
}

/** Named by its words: "tomorrow", "at the airport". */
function elapsedAnswer(turn: Turn, question: string, kind: ElapsedKind): string | undefined {
  const ids = kind.buckets.map((bucket) => bucket.id);
  return slotValue(turn, kind.slot ?? question, ids);
}

/** Measured from a date or duration that was given. */
function measured(turn: Turn, kind: ElapsedKind, asked: boolean): string | undefined {
  const hours = hoursAway(turn, kind.direction, asked);
  if (hours === undefined) return undefined;
  const isWithin = (limit: number) => (kind.direction === 'past' ? hours < limit : hours <= limit);
  return kind.buckets.find(({ upTo }) => upTo === undefined || isWithin(hoursOf(turn, upTo)))?.id;
}

/** Unasked, only what is surely past or future counts; asked, today and a bare length of time do too. */
function hoursAway(
  turn: Turn,
  direction: ElapsedKind['direction'],
  asked: boolean,
): number | undefined {
  for (const entity of turn.entities) {
    if (entity.kind === 'duration') {
      if (entity.direction === direction || (asked && entity.direction === 'length'))
        return entity.hours;
    }
    if (entity.kind !== 'date') continue;
    const hours = hoursFrom(turn.now, entity, direction);
    if (hours > 0 || (asked && hours > -HOURS_OF_A_DAY)) return Math.max(0, hours);
  }
  return undefined;
}

const HOURS_OF_A_DAY = 24;

/** Hours since the end of a past day, or till the start of a future one; not above zero for today. */
function hoursFrom(
  now: Date,
  date: { readonly from: string; readonly to: string },
  direction: ElapsedKind['direction'],
): number {
  const away =
    direction === 'past'
      ? now.getTime() - Date.parse(date.to) - HOURS_OF_A_DAY * 3_600_000
      : Date.parse(date.from) - now.getTime();
  return away / 3_600_000;
}

function hoursOf(turn: Turn, factId: string): number {
  const fact = turn.services.facts.values.get(factId)?.[0];
  if (typeof fact?.value !== 'number') throw new Error(`fact "${factId}" is no number of hours`);
  return fact.value;
}

function fieldAnswer(turn: Turn): string | undefined {
  const fields = turn.entities.filter((entity) => entity.kind === 'form-field');
  const [best] = [...fields].sort((a, b) => b.score - a.score);
  return best?.field;
}

function yesNoAnswer(turn: Turn, kind: ChoiceKind): string | undefined {
  const said = yesNo(turn);
  if (said === undefined) return undefined;
  if (kind.choices.includes(said)) return said;
  return said === 'yes' ? kind.yes : kind.no;
}

/** "I have no US visa any more", asked whether one has it: the answer that stands for no. */
function deniedAnswer(turn: Turn, question: string, kind: ChoiceKind): string | undefined {
  const named = inSlot(turn, kind.slot ?? question);
  return named.length > 0 && named.every(({ negated }) => negated) ? kind.no : undefined;
}

/** Whether a message says yes, no, or that one does not know. */
export function yesNo(turn: Turn): string | undefined {
  return inSlot(turn, 'yes-no')[0]?.value;
}

function countryAnswer(turn: Turn, several: boolean, asked: boolean): string | undefined {
  const isFirstWord = ({ role, start }: CountryEntity) => role === 'mentioned' && start === 0;
  const passports = countries(turn, ({ role }) => role === 'passport');
  const isMeant = (entity: CountryEntity) =>
    passports.length > 0
      ? entity.role === 'passport' || isFirstWord(entity)
      : entity.role === 'mentioned' || coverage(turn) > 0.5;
  const found = asked ? countries(turn, isMeant) : passports;
  if (found.length === 0 || (found.length > 1 && !several)) return undefined;
  return found.join('+');
}

type CountryEntity = Extract<Entity, { kind: 'country' }>;

function countries(turn: Turn, keep: (entity: CountryEntity) => boolean): readonly string[] {
  const found = turn.entities
    .filter((entity) => entity.kind === 'country')
    .filter((entity) => !entity.negated && keep(entity))
    .map((entity) => entity.iso2);
  return [...new Set(found)];
}

function amongAnswer(turn: Turn, question: string): string | undefined {
  const allowed = turn.state.answers[question]?.value.split('+') ?? [];
  const named = countries(turn, () => true).filter((iso2) => allowed.includes(iso2));
  return named.length === 1 ? named[0] : undefined;
}
