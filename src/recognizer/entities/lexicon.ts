import type { Language } from '../../language/supported';
import { calendarForms } from './time/calendar';
import type { EntityData, SidedForms } from './data';
import type { Folding } from './fold';
import { addForm, createFormTable, formKey, type FormTable } from './forms';
import { CUES, type Meaning, type TimeUnit } from './meaning';

/** Everything one language's texts are read with. */
export interface Lexicon {
  readonly spaced: boolean;
  readonly foldings: readonly Folding[];
  /** The language's own words first, then those of languages it also understands. */
  readonly tables: readonly FormTable<Meaning>[];
  readonly clitics: readonly string[];
  /** Clitics that mean "and". */
  readonly joiners: readonly string[];
}

/** Puts together what a language's texts are read with, from tables that are compiled once. */
export function createLexicon(
  { writing, cues }: EntityData,
  tables: readonly FormTable<Meaning>[],
): Lexicon {
  const { foldings, spaced } = writing;
  const clitics = writing.clitics.map((clitic) => formKey(clitic, foldings));
  const ands = cues.and.map((form) => formKey(form, foldings));
  const joiners = clitics.filter((clitic) => ands.some((and) => clitic.startsWith(and)));
  return { spaced, foldings, tables, clitics, joiners };
}

/** Compiles the words of a language into one table. */
export function compileWords(language: Language, data: EntityData): FormTable<Meaning> {
  const table = createFormTable<Meaning>(data.writing.foldings);
  addWords(table, language, data);
  return table;
}

function addWords(table: FormTable<Meaning>, language: Language, data: EntityData): void {
  addCountries(table, language, data);
  addCues(table, data);
  addValued(table, data.languages, (tag) => ({ layer: 'language', tag }));
  for (const [slot, values] of Object.entries(data.slots)) {
    addValued(table, values, (value) => ({ layer: `slot:${slot}`, slot, value }));
  }
  addValued(table, data.numbers, (value) => ({
    layer: 'number',
    value: Number(value),
    isOrdinal: false,
  }));
  addValued(table, data.ordinals, (value) => ({
    layer: 'number',
    value: Number(value),
    isOrdinal: true,
  }));
  addTime(table, language, data);
}

function addCountries(table: FormTable<Meaning>, language: Language, data: EntityData): void {
  const languages = [language, ...data.writing.names];
  const names = languages.map(
    (tag) => new Intl.DisplayNames([tag], { type: 'region', fallback: 'none' }),
  );
  const ambiguous = new Set(data.ambiguous.map((form) => formKey(form, table.foldings)));
  const isAmbiguous = (form: string): boolean => ambiguous.has(formKey(form, table.foldings));
  for (const [iso2, { names: extra, people }] of Object.entries(data.countries)) {
    const official = names.flatMap((known) => plainNames(known.of(iso2) ?? ''));
    for (const form of new Set([...official, ...extra])) {
      addForm(table, form, {
        layer: 'country',
        iso2,
        isPeople: false,
        isAmbiguous: isAmbiguous(form),
      });
    }
    for (const form of people) {
      addForm(table, form, {
        layer: 'country',
        iso2,
        isPeople: true,
        isAmbiguous: isAmbiguous(form),
      });
    }
  }
  addAll(table, data.notCountries, { layer: 'country', iso2: undefined });
}

/** "Congo - Kinshasa", "Myanmar (Burma)" and "St. Kitts & Nevis" are said without their signs too. */
function plainNames(name: string): readonly string[] {
  const bare = name.replace(/[（(].*$/u, '').trim();
  const said = bare.replace(/\./g, '').replace(/ & /g, ' and ');
  return [name, bare, said].filter((form) => form !== '');
}

function addCues(table: FormTable<Meaning>, data: EntityData): void {
  for (const cue of CUES) {
    addSided(table, data.cues[cue], (side) => ({ layer: 'cue', cue, side }));
  }
  addAll(table, data.cues.travel, { layer: 'travel' });
  addAll(table, data.cues.and, { layer: 'and' });
  addAll(table, data.boundaries, { layer: 'boundary' });
  addAll(table, data.openers, { layer: 'opener' });
  addAll(table, data.negation.before, { layer: 'negation', side: 'before' });
  addAll(table, data.negation.after, { layer: 'negation', side: 'after' });
  addAll(table, data.negation.adjacent, { layer: 'negation', side: 'adjacent' });
}

function addTime(table: FormTable<Meaning>, language: Language, { time }: EntityData): void {
  addValued(table, time.units, (unit) => ({ layer: 'unit', unit: timeUnit(unit) }));
  addValued(table, time.counts, count);
  addValued(table, time.days, (offset) => ({ layer: 'day', offset: Number(offset) }));
  addValued(table, time.periods, (name) => period(name));
  const calendar = calendarForms(language);
  for (const words of [time.months, calendar.months])
    addValued(table, words, (value) => ({ layer: 'month', value: Number(value) }));
  for (const words of [time.weekdays, calendar.weekdays])
    addValued(table, words, (value) => ({ layer: 'weekday', value: Number(value) }));
  for (const direction of ['last', 'next', 'past', 'future', 'since'] as const) {
    addSided(table, time[direction], (side) => ({ layer: 'direction', direction, side }));
  }
  addAll(table, time.connectors, { layer: 'connector' });
}

/** "0.5" of the unit that follows, or a number and its unit in one word: "2:day". */
function count(name: string): Meaning {
  const [value, unit] = name.split(':');
  return {
    layer: 'count',
    value: Number(value),
    unit: unit === undefined ? undefined : timeUnit(unit),
  };
}

function period(name: string): Meaning {
  const [unit = '', offset] = name.split(':');
  return { layer: 'period', unit, offset: Number(offset) };
}

function timeUnit(name: string): TimeUnit {
  const unit = (['minute', 'hour', 'day', 'week', 'month', 'year'] as const).find(
    (known) => known === name,
  );
  if (unit === undefined) throw new Error(`entities.json: no such time unit "${name}"`);
  return unit;
}

function addSided(
  table: FormTable<Meaning>,
  forms: SidedForms,
  meaning: (side: 'before' | 'after') => Meaning,
): void {
  addAll(table, forms.before, meaning('before'));
  addAll(table, forms.after, meaning('after'));
}

function addValued(
  table: FormTable<Meaning>,
  forms: Readonly<Record<string, readonly string[]>>,
  meaning: (value: string) => Meaning,
): void {
  for (const [value, list] of Object.entries(forms)) addAll(table, list, meaning(value));
}

function addAll(table: FormTable<Meaning>, forms: readonly string[], meaning: Meaning): void {
  for (const form of forms) addForm(table, form, meaning);
}
