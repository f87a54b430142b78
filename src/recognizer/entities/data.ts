import { z } from 'zod';

const forms = z.array(z.string().min(1));
const sided = z.strictObject({ before: forms, after: forms });
const valued = z.record(z.string(), forms);

/** The shape of locales/<lng>/entities.json, the same in every language. */
export const entityDataSchema = z.strictObject({
  writing: z.strictObject({
    /** Are words set apart by spaces? */
    spaced: z.boolean(),
    foldings: z.array(z.enum(['han', 'kana', 'umlaut'])),
    /** Letters that may stand before any word, written together with it. */
    clitics: forms,
    /** Other languages whose words are understood too. */
    also: forms,
    /** Other languages whose names of countries are understood too. */
    names: forms,
  }),
  countries: z.record(
    z.string().regex(/^[A-Z]{2}$/),
    z.strictObject({ names: forms, people: forms }),
  ),
  /** Names with a country in them that is not meant: airlines, companies, cities. */
  notCountries: forms,
  /** Country words that also mean something else: they count only with a cue, or alone. */
  ambiguous: forms,
  cues: z.strictObject({
    passport: sided,
    person: sided,
    group: sided,
    residence: sided,
    place: sided,
    origin: sided,
    block: sided,
    language: sided,
    travel: forms,
    and: forms,
  }),
  negation: z.strictObject({ before: forms, after: forms, adjacent: forms }),
  /** Words that open a new clause. */
  boundaries: forms,
  /** Answers that count at the beginning of a message even if more follows. */
  openers: forms,
  slots: z.record(z.string(), valued),
  languages: valued,
  numbers: valued,
  ordinals: valued,
  time: z.strictObject({
    units: valued,
    days: valued,
    periods: valued,
    months: valued,
    weekdays: valued,
    counts: valued,
    last: sided,
    next: sided,
    past: sided,
    future: sided,
    since: sided,
    /** Words between day, month and year. */
    connectors: forms,
  }),
  formFields: valued,
});

/** The words of one language by which entities are found. */
export type EntityData = z.infer<typeof entityDataSchema>;

/** A list of cue words for each side of what they point at. */
export type SidedForms = z.infer<typeof sided>;
