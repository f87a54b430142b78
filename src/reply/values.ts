import { onDay, type Fact, type Facts } from '../policy/facts';
import type { Language } from '../language/supported';
import type { Param } from './reply';
import type { Texts } from './texts';

const INTL_UNITS = {
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  month: 'month',
  year: 'year',
} as const;

/** Shows language-free values in a language: facts, countries, dates, answers, names of topics and languages. */
export interface Values {
  param(language: Language, param: Param): string;
  /** Every fact of today under its id, with its unit, and under `<id>Number` without. */
  facts(language: Language): Readonly<Record<string, string>>;
  date(language: Language, isoDay: string): string;
  country(language: Language, iso2: string): string;
}

export function createValues(deps: { texts: Texts; facts: Facts; now: () => Date }): Values {
  const { texts } = deps;
  const facts = rememberFacts(deps);
  const country = (language: Language, iso2: string) => countryName(texts, language, iso2);
  const answer = (language: Language, question: string, value: string) => {
    if (value === 'unsure') return texts.get(language, 'patterns:unsure');
    const keys = [`questions:${question}.choices.${value}`, `fields:${value}.short`];
    const key = keys.find((candidate) => texts.has(language, candidate));
    if (key !== undefined) return texts.get(language, key, facts(language));
    return listOf(
      language,
      value.split('+').map((iso2) => country(language, iso2)),
    );
  };
  return {
    country,
    facts,
    param(language, param) {
      if (typeof param === 'string') return param;
      if (typeof param === 'number') return new Intl.NumberFormat(tagOf(language)).format(param);
      if ('country' in param) return country(language, param.country);
      if ('answerTo' in param) return answer(language, param.answerTo, param.value);
      if ('question' in param) return texts.get(language, `questions:${param.question}.short`);
      if ('topic' in param) return texts.get(language, `${param.topic}:title`);
      if ('moment' in param) return momentOf(language, param);
      return languageName(language, param.language);
    },
    date: (language, isoDay) => dateOf(language, isoDay),
  };
}

/** The facts of the day in words, formatted once per language and day. */
function rememberFacts(deps: { facts: Facts; now: () => Date }): Values['facts'] {
  const known = new Map<string, Readonly<Record<string, string>>>();
  return (language) => {
    const today = deps.now().toISOString().slice(0, 10);
    const key = `${language} ${today}`;
    const words = known.get(key) ?? factsInWords(deps.facts, language, today);
    known.set(key, words);
    return words;
  };
}

function factsInWords(facts: Facts, language: Language, today: string): Record<string, string> {
  const pairs = [...facts.values].flatMap(([id, versions]): [string, string][] => {
    const fact = onDay(versions, today);
    if (!fact) return [];
    return [
      [id, withUnit(language, fact)],
      [`${id}Number`, bare(language, fact)],
    ];
  });
  return Object.fromEntries(pairs);
}

/** A language's own name for a language. */
export function languageName(language: Language, tag: string): string {
  return new Intl.DisplayNames([tagOf(language)], { type: 'language' }).of(tag) ?? tag;
}

function countryName(texts: Texts, language: Language, iso2: string): string {
  const override = `countries:${iso2}`;
  if (texts.has(language, override)) return texts.get(language, override);
  return new Intl.DisplayNames([tagOf(language)], { type: 'region' }).of(iso2) ?? iso2;
}

function listOf(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(tagOf(language), { type: 'conjunction' }).format(items);
}

function withUnit(language: Language, fact: Fact): string {
  if (typeof fact.value === 'string' || fact.unit === 'number' || fact.unit === 'text')
    return bare(language, fact);
  if (fact.unit === 'CAD' || fact.unit === 'date') return bare(language, fact);
  const style = { style: 'unit', unit: INTL_UNITS[fact.unit], unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(tagOf(language), style).format(fact.value);
}

function bare(language: Language, fact: Fact): string {
  if (fact.unit === 'date') return dateOf(language, String(fact.value));
  if (typeof fact.value === 'string') return fact.value;
  if (fact.unit !== 'CAD') return new Intl.NumberFormat(tagOf(language)).format(fact.value);
  return new Intl.NumberFormat(tagOf(language), {
    style: 'currency',
    currency: 'CAD',
    minimumFractionDigits: 0,
  }).format(fact.value);
}

function dateOf(language: Language, isoDay: string): string {
  const format = new Intl.DateTimeFormat(tagOf(language), { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${isoDay}T00:00:00Z`));
}

function momentOf(
  language: Language,
  { moment, timeZone }: { readonly moment: string; readonly timeZone: string },
): string {
  const format = new Intl.DateTimeFormat(tagOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  });
  return format.format(new Date(moment));
}

/** The tag that Intl formats with: Latin digits and the Gregorian calendar in Arabic, as on the official form. */
function tagOf(language: Language): string {
  return language === 'ar' ? 'ar-u-nu-latn-ca-gregory' : language;
}
