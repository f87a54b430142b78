import { join } from 'node:path';
import { questions } from '../../dialogs';
import type { Questions } from '../../src/flow/types';
import { resolve, type Position } from '../../src/flow/resolve';
import type { Flow } from '../../src/flow/types';
import { loadFacts } from '../../src/policy/facts';
import type { Situation } from '../../src/policy/situation';

export const facts = loadFacts(join(__dirname, '..', '..', 'dialogs', 'facts'));

export type Answers = Readonly<Record<string, string>>;

export function situation(answers: Answers, day = '2026-11-26'): Situation {
  return {
    answer: (question) => answers[question],
    facts,
    now: new Date(`${day}T12:00:00Z`),
    // A pretended answer, so that every way can be walked.
    outage: answers['outage-declared'] === 'yes',
  };
}

/** Every way through a flow from given answers: each question answered in each possible way. */
export function* everyWay(
  flow: Flow,
  given: Answers,
  day?: string,
): Generator<{ answers: Answers; end: Extract<Position, { at: 'outcome' }> }> {
  const where = resolve(flow, situation(given, day));
  if (where.at === 'outcome') {
    yield { answers: given, end: where };
    return;
  }
  for (const value of valuesOf(where.question, given))
    yield* everyWay(flow, { ...given, [where.question]: value }, day);
}

function valuesOf(question: string, given: Answers): readonly string[] {
  const all: Questions = questions;
  const kind = all[question];
  if (kind?.kind === 'choice') return [...kind.choices, 'unsure'];
  if (kind?.kind === 'country-among') return [...(given[kind.question] ?? '').split('+'), 'unsure'];
  if (kind?.kind === 'country') return ['FR', 'IN', 'BR', 'unsure'];
  if (kind?.kind === 'elapsed') return [...kind.buckets.map(({ id }) => id), 'unsure'];
  if (kind?.kind === 'form-field') return [...fieldsOf(given[kind.section]), 'unsure'];
  throw new Error(`no values for ${question}`);
}

function fieldsOf(section: string | undefined): readonly string[] {
  const fields = facts.formFields.filter((field) => field.section === section);
  return fields.map((field) => field.id);
}
