import type { Reading } from '../reading';
import { CLASS } from '../text';
import { dayAt } from './days';

/** A date written in figures; `days` has two readings when day and month can be exchanged. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly days: readonly number[];
}

/** Dates in figures: 2026-11-03, 3.11.2026, 3/11, 20261103, 2026年11月3日, 11월 3일. */
export function writtenDates(reading: Reading, today: number): readonly WrittenDate[] {
  const text = reading.text.text;
  return SHAPES.flatMap(({ shape, read }) =>
    Array.from(text.matchAll(shape)).flatMap((match) => {
      const days = read(match.slice(1), today).filter((day) => day !== undefined);
      const range = { start: match.index, end: match.index + match[0].length };
      return days.length > 0 && isWhole(reading, range)
        ? [{ ...range, days: [...new Set(days)] }]
        : [];
    }),
  );
}

function isWhole(
  { text }: Reading,
  range: { readonly start: number; readonly end: number },
): boolean {
  return text.classes[range.start - 1] !== CLASS.digit && text.classes[range.end] !== CLASS.digit;
}

interface Shape {
  readonly shape: RegExp;
  readonly read: (
    parts: readonly (string | undefined)[],
    today: number,
  ) => readonly (number | undefined)[];
}

const SHAPES: readonly Shape[] = [
  {
    shape: /((?:19|20)\d\d) ?[ /.年년] ?(\d{1,2}) ?[ /.月월] ?(\d{1,2})(?: ?[日号號일])?/g,
    read: ([year, month, date]) => [dayAt(Number(year), Number(month), Number(date))],
  },
  {
    shape: /((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)/g,
    read: ([year, month, date]) => [dayAt(Number(year), Number(month), Number(date))],
  },
  {
    shape: /(\d{1,2})([ /.])(\d{1,2})\2((?:19|20)\d\d|(?<=[/.])\d\d)(?![/.]?\d)/g,
    read: ([first, , second, year]) =>
      bothWays(fullYear(Number(year)), Number(first), Number(second)),
  },
  {
    shape: /(?<!\d[ /.])(?!24\/7)(\d{1,2})\/(\d{1,2})(?![ /.]?\d)/g,
    read: ([first, second], today) => bothWays(nearestYear(today), Number(first), Number(second)),
  },
  {
    shape: /(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일]/g,
    read: ([month, date], today) => [nearestDay(today, Number(month), Number(date))],
  },
  {
    shape: /(?<!\d[ .])(\d{1,2})\. ?(\d{1,2})\.(?![ .]?\d)/g,
    read: ([date, month], today) => [nearestDay(today, Number(month), Number(date))],
  },
];

function bothWays(year: number, first: number, second: number): readonly (number | undefined)[] {
  return [dayAt(year, second, first), dayAt(year, first, second)];
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

function nearestYear(today: number): number {
  return new Date(today).getUTCFullYear();
}

/** The day of this name that lies nearest to today. */
export function nearestDay(today: number, month: number, date: number): number | undefined {
  const year = new Date(today).getUTCFullYear();
  return [year - 1, year, year + 1]
    .map((near) => dayAt(near, month, date))
    .filter((day) => day !== undefined)
    .sort((a, b) => Math.abs(a - today) - Math.abs(b - today))[0];
}
