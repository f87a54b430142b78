import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** How Canada treats the ordinary passport of a country. */
export type Category =
  | 'canadian'
  | 'usCitizen'
  | 'visaExemptEta'
  | 'conditionalEta'
  | 'visaRequired'
  | 'exempt'
  | 'unknown';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const period = { from: day.optional(), until: day.optional() };
const category = z.enum([
  'canadian',
  'usCitizen',
  'visaExemptEta',
  'conditionalEta',
  'visaRequired',
  'exempt',
  'unknown',
]);

const sources = z.object({
  id: z.string(),
  url: z.url(),
  urlFr: z.url().optional(),
  asOf: day,
  confidence: z.enum(['official', 'third-party', 'unverified']),
});
const links = z.object({ id: z.string(), en: z.url(), fr: z.url(), source: z.string() });
const facts = z.object({
  id: z.string(),
  versions: z
    .array(
      z.object({
        value: z.union([z.number(), z.string()]),
        unit: z.enum(['CAD', 'minute', 'hour', 'day', 'month', 'year', 'number', 'date', 'text']),
        source: z.string(),
        ...period,
      }),
    )
    .min(1),
});
const countries = z.object({
  iso2: z.string().length(2),
  transitProgramme: z.enum(['ctp', 'twov']).optional(),
  periods: z
    .array(z.object({ category, documentCondition: z.string().optional(), ...period }))
    .min(1),
  source: z.string(),
});
const territories = z.object({
  iso2: z.string().length(2),
  passportIssuedBy: z.string().length(2).nullable(),
  source: z.string(),
});
const documents = z.object({
  id: z.string(),
  category,
  condition: z.string().optional(),
  source: z.string(),
});
const formFields = z.object({
  id: z.string(),
  section: z.string(),
  source: z.string(),
  required: z.string(),
  showWhen: z.string().nullable(),
});
const channels = z.object({
  id: z.string(),
  link: z.string().optional(),
  phone: z.string().optional(),
  availability: z.string(),
  where: z.string(),
  source: z.string(),
});

export type Source = z.infer<typeof sources>;
export type Link = z.infer<typeof links>;
export type Fact = z.infer<typeof facts>['versions'][number];
export type Country = z.infer<typeof countries>;
export type CountryPeriod = Country['periods'][number];
export type TravelDocument = z.infer<typeof documents>;
export type FormField = z.infer<typeof formFields>;
export type ContactChannel = z.infer<typeof channels>;

/** The fact base: every value with its source; what holds on a day is asked for with that day. */
export interface Facts {
  readonly sources: ReadonlyMap<string, Source>;
  readonly links: ReadonlyMap<string, Link>;
  readonly countries: ReadonlyMap<string, Country>;
  readonly territories: ReadonlyMap<string, z.infer<typeof territories>>;
  readonly documents: ReadonlyMap<string, TravelDocument>;
  readonly channels: readonly ContactChannel[];
  /** The fields of the application form, in its order. */
  readonly formFields: readonly FormField[];
  readonly values: ReadonlyMap<string, readonly Fact[]>;
}

/** Reads and checks dialogs/facts; throws with the file's name when something is wrong. */
export function loadFacts(folder: string): Facts {
  const byId = <T extends { readonly id: string }>(name: string, schema: z.ZodType<T>) =>
    new Map(read(folder, name, schema).map((entry) => [entry.id, entry]));
  const byIso = <T extends { readonly iso2: string }>(name: string, schema: z.ZodType<T>) =>
    new Map(read(folder, name, schema).map((entry) => [entry.iso2, entry]));
  return {
    sources: byId('sources', sources),
    links: byId('links', links),
    countries: byIso('countries', countries),
    territories: byIso('territories', territories),
    documents: byId('documents', documents),
    channels: read(folder, 'channels', channels),
    formFields: read(folder, 'form-fields', formFields),
    values: new Map(read(folder, 'facts', facts).map((fact) => [fact.id, fact.versions])),
  };
}

/** The version of a dated list that holds on a day (inclusive `from`, exclusive `until`). */
export function onDay<
  T extends { readonly from?: string | undefined; readonly until?: string | undefined },
>(versions: readonly T[], isoDay: string): T | undefined {
  return versions.find(
    ({ from, until }) => (!from || from <= isoDay) && (!until || isoDay < until),
  );
}

function read<T>(folder: string, name: string, entry: z.ZodType<T>): readonly T[] {
  const file = join(folder, `${name}.json`);
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const parsed = z.object({ entries: z.array(entry) }).safeParse(content);
  if (parsed.success) return parsed.data.entries;
  throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
}
