import { z } from 'zod';
import { nextLanguage, type DetectLanguage } from '../language/detect';
import { isLanguage, type Language } from '../language/supported';
import type { Entity } from '../recognizer/entities/entity';
import { maskIdentifiers, withoutMarks } from '../recognizer/entities/identifiers';
import type { Extractor } from '../recognizer/entities/extract';
import type { Recognition, Recognizer } from '../recognizer/recognizer';

/** What the command line prints about one text. */
export interface Understood {
  readonly text: string;
  readonly language: Language;
  readonly intent: Recognition['intent'];
  readonly confidence: number;
  readonly band: Recognition['band'];
  readonly candidates: Recognition['candidates'];
  readonly entities: readonly Entity[];
}

/** A line that could not be read. */
export interface Unreadable {
  readonly error: string;
}

export interface UnderstandParts {
  readonly recognizer: Recognizer;
  readonly detect: DetectLanguage;
  readonly extractor: Pick<Extractor, 'extractEntities'>;
}

type Understand = (input: z.infer<typeof lineSchema>) => Promise<Understood>;

const lineSchema = z.object({ text: z.string(), lang: z.string().optional() });

/** One text to its language, label and entities, as a turn sees it: numbers that identify say nothing. Without a language it is detected, English when in doubt. */
export function createUnderstand({ recognizer, detect, extractor }: UnderstandParts): Understand {
  return async ({ text, lang }) => {
    const given = lang !== undefined && isLanguage(lang) ? lang : undefined;
    const words = withoutMarks(maskIdentifiers(text).text);
    const language = given ?? nextLanguage(undefined, detect(words)) ?? 'en';
    const recognized = await recognizer.recognize({ text: words, language });
    const { intent, confidence, band, candidates } = recognized;
    const entities = extractor.extractEntities({ text, language, now: new Date() });
    return { text, language, intent, confidence, band, candidates, entities };
  };
}

/** One line of JSON to what it means, or to an error that says what is wrong with the line. */
export async function understandLine(
  understand: Understand,
  line: string,
): Promise<Understood | Unreadable> {
  const parsed = lineSchema.safeParse(readJson(line));
  if (!parsed.success)
    return { error: 'Expected one JSON object a line: {"text": "…", "lang"?: "en"}.' };
  return understand(parsed.data);
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
