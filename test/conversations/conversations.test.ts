import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/language/supported';
import { loadTexts, type Texts } from '../../src/reply/texts';
import { startServer, type TestServer } from '../support/server';
import { openVisitor, type Seen, type Visitor } from '../support/visitor';

/** What a step must lead to, the same in every language. */
interface Expected {
  readonly topic?: string;
  readonly node?: string;
  readonly outcome?: string;
  readonly question?: string;
  readonly choice?: string;
  readonly control?: string;
  readonly locale?: string;
  readonly said?: true;
}

/** One thing the visitor does. */
interface Step {
  /** Says the next sentence of the conversation in the visitor's language. */
  readonly say?: true;
  /** Says this, whatever the language. */
  readonly literal?: string;
  /** Presses a choice. */
  readonly press?: string;
  /** Types the label of a choice of a question, in the visitor's language. */
  readonly type?: string;
  readonly of?: string;
  /** Answers whatever is asked from this list, till an outcome is told. */
  readonly answer?: Readonly<Record<string, string>>;
  readonly expect?: Expected;
}

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly steps: readonly Step[];
}

const read = (name: string) => JSON.parse(readFileSync(join(__dirname, name), 'utf8'));
const cases: readonly Case[] = read('cases.json');
const MOST_QUESTIONS = 8;

let server: TestServer;
let texts: Texts;
beforeAll(async () => {
  server = await startServer();
  texts = await loadTexts(join(__dirname, '..', '..', 'locales'));
});
afterAll(() => server.stop());

test('there are at least 100 conversations, three for each of the request types of the seed page', () => {
  expect(cases.length).toBeGreaterThanOrEqual(100);
});

describe.each(LANGUAGES.filter((language) => existsSync(join(__dirname, `${language}.json`))))(
  '%s',
  (language) => {
    const sentences: Readonly<Record<string, readonly string[]>> = read(`${language}.json`);

    test.each(cases.map((one): [string, string, Case] => [one.kind, one.id, one]))(
      '%s: %s',
      async (_kind, id, one) => {
        const visitor = await openVisitor(server.url, { locale: language });
        const own = [...(sentences[id] ?? [])];
        let last: readonly Seen[] = [];
        for (const step of one.steps) {
          last = await act(visitor, { step, own, last, language });
          check(last, step.expect ?? {});
        }
        expect(own).toEqual([]);
      },
    );

    async function act(
      visitor: Visitor,
      {
        step,
        own,
        last,
        language,
      }: { step: Step; own: string[]; last: readonly Seen[]; language: (typeof LANGUAGES)[number] },
    ): Promise<readonly Seen[]> {
      const locale = { locale: language };
      if (step.say) return visitor.say(own.shift() ?? '(no sentence)', locale);
      if (step.literal) return visitor.say(step.literal, locale);
      if (step.press) return visitor.press(step.press);
      if (step.type && step.of)
        return visitor.say(
          texts.get(language, `questions:${step.of}.choices.${step.type}`),
          locale,
        );
      return answerAll(visitor, last, step.answer ?? {});
    }
  },
);

/** Presses the given answer to every question, till an outcome is told and no question is left. */
async function answerAll(
  visitor: Visitor,
  before: readonly Seen[],
  answers: Readonly<Record<string, string>>,
): Promise<readonly Seen[]> {
  let last = before;
  for (let count = 0; count < MOST_QUESTIONS; count += 1) {
    const question = last
      .map((seen) => seen.channelData?.eta?.question?.id)
      .findLast((asked) => asked);
    if (!question) return last;
    const value = answers[question];
    if (value === undefined) throw new Error(`no answer to "${question}"`);
    last = await visitor.press(`answer:${question}:${value}`);
  }
  return last;
}

function check(seen: readonly Seen[], expected: Expected): void {
  const etas = seen.flatMap((one) => one.channelData?.eta ?? []);
  const found = {
    topic: etas.map((eta) => eta.topic),
    node: etas.map((eta) => eta.node),
    outcome: etas.map((eta) => eta.outcome),
    question: etas.map((eta) => eta.question?.id),
    choice: etas.flatMap((eta) => (eta.choices ?? []).map((choice) => choice.id)),
    control: seen.map((one) => one.value?.control),
    locale: seen.map((one) => one.locale),
    said: [seen.some((one) => (one.text ?? '') !== '')],
  };
  const wrong = Object.entries(expected).filter(([name, value]) => {
    const values: readonly unknown[] =
      Object.entries(found).find(([key]) => key === name)?.[1] ?? [];
    return !values.includes(value);
  });
  if (wrong.length === 0) return;
  const told = seen.map((one) => ({
    ...one.channelData?.eta,
    choices: undefined,
    sources: undefined,
    text: one.text?.slice(0, 80),
  }));
  throw new Error(
    `expected ${JSON.stringify(Object.fromEntries(wrong))}, got ${JSON.stringify(told, null, 1)}`,
  );
}
