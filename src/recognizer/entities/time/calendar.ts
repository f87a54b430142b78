import type { Language } from '../../../language/supported';

/** Names of months (1–12) and weekdays (1 = Monday … 7) of a language, long and short, as its calendar writes them. */
export function calendarForms(language: Language): {
  readonly months: Readonly<Record<string, readonly string[]>>;
  readonly weekdays: Readonly<Record<string, readonly string[]>>;
} {
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 1)));
  const weekdays = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)));
  return {
    months: named(months, language, 'month'),
    weekdays: named(weekdays, language, 'weekday'),
  };
}

function named(dates: readonly Date[], language: Language, part: 'month' | 'weekday') {
  return Object.fromEntries(
    dates.map((date, at) => [String(at + 1), spellings(date, language, part)]),
  );
}

function spellings(date: Date, language: Language, part: 'month' | 'weekday'): readonly string[] {
  const styles = part === 'month' ? (['long', 'short'] as const) : (['long'] as const);
  const written = styles.flatMap((style) =>
    partNames(date, new Intl.DateTimeFormat(language, optionsOf(part, style)), part),
  );
  return [...new Set(written)].filter((name) => name.length > 1 && !/^\d/.test(name));
}

/** With a day beside it a month stands in the case in which it is said. */
function optionsOf(part: 'month' | 'weekday', style: 'long' | 'short'): Intl.DateTimeFormatOptions {
  return part === 'month'
    ? { month: style, day: 'numeric', timeZone: 'UTC' }
    : { weekday: style, timeZone: 'UTC' };
}

function partNames(
  date: Date,
  format: Intl.DateTimeFormat,
  part: 'month' | 'weekday',
): readonly string[] {
  const parts = format.formatToParts(date).filter(({ type }) => type === part);
  return parts.map(({ value }) => value.toLowerCase().replace(/\.$/, ''));
}
