import { z } from 'zod';
import { LANGUAGES, type Language } from '../../language/supported';
import type { Intent } from '../intents';

/**
 * The import format of a CLU project, as published (projectFileVersion 2022-10-01-preview).
 * What this schema accepts can be imported; offsets are in UTF-16 code units.
 */
export const cluProjectSchema = z.strictObject({
  projectFileVersion: z.literal('2022-10-01-preview'),
  stringIndexType: z.literal('Utf16CodeUnit'),
  metadata: z.strictObject({
    projectKind: z.literal('Conversation'),
    projectName: z.string().regex(/^[\w-]{1,50}$/),
    multilingual: z.literal(true),
    description: z.string(),
    language: z.string(),
    settings: z.strictObject({ confidenceThreshold: z.number().min(0).max(1) }),
  }),
  assets: z.strictObject({
    projectKind: z.literal('Conversation'),
    intents: z.array(z.strictObject({ category: z.string().min(1).max(50) })).max(500),
    entities: z.array(
      z.strictObject({
        category: z.string().min(1).max(50),
        compositionSetting: z.enum([
          'combineComponents',
          'requireExactOverlap',
          'returnLongestOverlap',
          'separateComponents',
        ]),
        list: z
          .strictObject({
            sublists: z.array(
              z.strictObject({
                listKey: z.string().min(1),
                synonyms: z.array(
                  z.strictObject({
                    language: z.string(),
                    values: z.array(z.string().min(1)).min(1),
                  }),
                ),
              }),
            ),
          })
          .optional(),
        regex: z
          .strictObject({
            expressions: z.array(
              z.strictObject({
                regexKey: z.string(),
                language: z.string(),
                regexPattern: z.string(),
              }),
            ),
          })
          .optional(),
      }),
    ),
    utterances: z.array(
      z.strictObject({
        text: z.string().min(1).max(500),
        intent: z.string(),
        language: z.string(),
        dataset: z.enum(['Train', 'Test']),
        entities: z.array(z.never()).max(0),
      }),
    ),
  }),
});

export type CluProject = z.infer<typeof cluProjectSchema>;

export interface CluSource {
  readonly phrases: readonly {
    readonly language: Language;
    readonly intent: Intent;
    readonly text: string;
  }[];
  /** Closed lists: list name → key → words per language. */
  readonly lists: Readonly<
    Record<string, Readonly<Record<string, Partial<Record<Language, readonly string[]>>>>>
  >;
  /** Patterns for numbers: name → expression. */
  readonly patterns: Readonly<Record<string, string>>;
}

/** Every tenth phrase of a label and language is kept for testing. */
const TEST_EVERY = 10;
const LONGEST_TEXT = 500;

/** One source, second output: the phrases and words the embedded recognizer is made of, as a CLU project. */
export function toCluProject(source: CluSource, projectName: string): CluProject {
  const intents = [...new Set(source.phrases.map((phrase) => phrase.intent))].filter(
    (name) => name !== 'None',
  );
  return cluProjectSchema.parse({
    projectFileVersion: '2022-10-01-preview',
    stringIndexType: 'Utf16CodeUnit',
    metadata: {
      projectKind: 'Conversation',
      projectName,
      multilingual: true,
      description: `eTA Help, ${LANGUAGES.length} languages`,
      language: 'en',
      settings: { confidenceThreshold: 0 },
    },
    assets: {
      projectKind: 'Conversation',
      intents: [...intents, 'None'].map((category) => ({ category })),
      entities: [...listEntities(source.lists), ...patternEntities(source.patterns)],
      utterances: utterancesOf(source.phrases),
    },
  });
}

function utterancesOf(phrases: CluSource['phrases']) {
  const counts = new Map<string, number>();
  return phrases.map(({ text, intent, language }) => {
    const key = `${language} ${intent}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return {
      text: text.slice(0, LONGEST_TEXT),
      intent,
      language: language.toLowerCase(),
      dataset: count % TEST_EVERY === 0 ? 'Test' : 'Train',
      entities: [],
    };
  });
}

function listEntities(lists: CluSource['lists']) {
  return Object.entries(lists).map(([category, keys]) => ({
    category,
    compositionSetting: 'combineComponents',
    list: {
      sublists: Object.entries(keys).map(([listKey, words]) => ({
        listKey,
        synonyms: LANGUAGES.flatMap((language) => {
          const values = [...new Set(words[language] ?? [])].map((word) => word.replace(/\*$/, ''));
          return values.length > 0 ? [{ language: language.toLowerCase(), values }] : [];
        }),
      })),
    },
  }));
}

function patternEntities(patterns: CluSource['patterns']) {
  return Object.entries(patterns).map(([category, regexPattern]) => ({
    category,
    compositionSetting: 'combineComponents',
    regex: { expressions: [{ regexKey: category, language: 'en', regexPattern }] },
  }));
}
