import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { questions } from '../../dialogs';
import type { QuestionKind } from '../../src/flow/types';
import { LANGUAGES, type Language } from '../../src/language/supported';
import {
  CONVERSATION_INTENTS,
  INTENTS,
  SERVICE_INTENTS,
  slugOf,
  type Intent,
} from '../../src/recognizer/intents';

const LOCALES = join(__dirname, '..', '..', 'locales');
const ENOUGH = { service: 150, conversation: 60, none: 400 };

function phrases(language: Language, intent: Intent): string[] {
  const file = join(LOCALES, language, 'utterances', `${slugOf(intent)}.json`);
  const content = JSON.parse(readFileSync(file, 'utf8'));
  expect(content.intent).toBe(intent);
  return content.utterances;
}

/** Letters and digits only: two phrases alike but for case, space and punctuation are one. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{So}]+/gu, ' ')
    .trim() || text;

describe.each(LANGUAGES)('phrases in %s', (language) => {
  test('are many enough for every label', () => {
    const few = [
      ...SERVICE_INTENTS.filter((intent) => phrases(language, intent).length < ENOUGH.service),
      ...CONVERSATION_INTENTS.filter(
        (intent) => phrases(language, intent).length < ENOUGH.conversation,
      ),
    ];
    expect(few).toEqual([]);
    expect(phrases(language, 'None').length).toBeGreaterThanOrEqual(ENOUGH.none);
  });

  test('stand under one label, once', () => {
    const seen = new Map<string, Intent>();
    const twice: string[] = [];
    for (const intent of INTENTS)
      for (const phrase of phrases(language, intent)) {
        const key = plain(phrase);
        const before = seen.get(key);
        if (before) twice.push(`${before} / ${intent}: ${phrase}`);
        seen.set(key, intent);
      }
    expect(twice).toEqual([]);
  });

  test('every answer that can be chosen can also be said in words', () => {
    const { slots } = JSON.parse(readFileSync(join(LOCALES, language, 'entities.json'), 'utf8'));
    const silent = Object.entries(questions).flatMap(([id, kind]: [string, QuestionKind]) => {
      if (kind.kind !== 'choice') return [];
      const forms = slots[kind.slot ?? id] ?? {};
      const covered = (choice: string) =>
        choice === 'yes' ||
        choice === 'no' ||
        choice === kind.yes ||
        choice === kind.no ||
        (forms[choice] ?? []).length > 0;
      return kind.choices.filter((choice) => !covered(choice)).map((choice) => `${id}: ${choice}`);
    });
    expect(silent).toEqual([]);
  });
});
