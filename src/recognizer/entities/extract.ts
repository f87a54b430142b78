import { LANGUAGES, type Language } from '../../language/supported';
import { countryEntities } from './countries';
import type { EntityData } from './data';
import type { Entity } from './entity';
import { fieldEntities, indexFields, type FieldIndex } from './form-fields';
import { fold } from './fold';
import { DEFAULT_SETTINGS, type IdentifierSettings } from './identifier-context';
import { identifierEntities } from './identifiers';
import { languageEntities } from './languages';
import type { FormTable } from './forms';
import { compileWords, createLexicon, type Lexicon } from './lexicon';
import type { Meaning } from './meaning';
import { readMessage } from './reading';
import { slotEntities } from './slots';
import { timeEntities } from './time/time';

export interface ExtractInput {
  readonly text: string;
  readonly language: Language;
  readonly now: Date;
}

export interface Extractor {
  /** Everything that can be found in a message, in order of place. Never throws; linear in the length, which is capped. */
  readonly extractEntities: (input: ExtractInput) => readonly Entity[];
  /** The form fields a text may speak of, best first. */
  readonly findFormField: (text: string, language: Language) => readonly Entity[];
}

/** Longest text that is looked at, in UTF-16 units. */
export const EXTRACT_LIMIT = 2_000;

/** Builds the extractor from the words of all languages. */
export function createExtractor(
  data: Readonly<Record<Language, EntityData>>,
  settings: IdentifierSettings = DEFAULT_SETTINGS,
): Extractor {
  const tables: Tables = new Map(LANGUAGES.map((tag) => [tag, compileWords(tag, data[tag])]));
  const readers = new Map(LANGUAGES.map((tag) => [tag, createReader(tag, data, tables)]));
  const readerOf = (tag: Language): Reader => readers.get(tag) ?? createReader(tag, data, tables);
  return {
    extractEntities: (input) => extract(input, readerOf(input.language), settings),
    findFormField: (text, language) =>
      fieldEntities(
        fold(text.slice(0, EXTRACT_LIMIT), readerOf(language).fields.foldings),
        readerOf(language).fields,
      ),
  };
}

type Tables = ReadonlyMap<Language, FormTable<Meaning>>;

interface Reader {
  readonly lexicon: Lexicon;
  readonly fields: FieldIndex;
}

function createReader(
  language: Language,
  data: Readonly<Record<Language, EntityData>>,
  tables: Tables,
): Reader {
  const own = data[language];
  const also = LANGUAGES.filter((tag) => own.writing.also.includes(tag));
  // The form itself is in English and French: everybody may name its fields as they stand there.
  const formFields = mergedForms([own, ...also.map((tag) => data[tag]), data.en, data.fr]);
  return {
    lexicon: createLexicon(
      own,
      [language, ...also].flatMap((tag) => tables.get(tag) ?? []),
    ),
    fields: indexFields(formFields, own.writing),
  };
}

function mergedForms(all: readonly EntityData[]): Readonly<Record<string, readonly string[]>> {
  const fields = Object.keys(all[0]?.formFields ?? {});
  return Object.fromEntries(
    fields.map((field) => [field, all.flatMap((words) => words.formFields[field] ?? [])]),
  );
}

function extract(
  input: ExtractInput,
  reader: Reader,
  settings: IdentifierSettings,
): readonly Entity[] {
  const text = input.text.slice(0, EXTRACT_LIMIT);
  const plain = fold(text);
  const { foldings } = reader.lexicon;
  const folded = foldings.length === 0 ? plain : fold(text, foldings);
  const identifiers = identifierEntities(plain, settings);
  const reading = readMessage(folded, reader.lexicon, identifiers);
  const found: readonly Entity[] = [
    ...countryEntities(reading),
    ...slotEntities(reading),
    ...languageEntities(reading),
    ...timeEntities(reading, input.now),
    ...fieldEntities({ ...folded, text: reading.text.text }, reader.fields),
    ...identifiers,
  ];
  return [...found].sort((a, b) => a.start - b.start || a.end - b.end);
}
