import { hitsOf, type Hit } from '../meaning';
import type { Reading } from '../reading';
import type { NamedDays } from './named-days';
import { DAY, dayAt, periodAround } from './days';
import { overlap, type Numeral } from './numerals';
import { directionAt, isJoined, speaksOfTravel } from './phrases';
import { nearestDay } from './written';

type MonthHit = Hit<Extract<Hit['meaning'], { readonly layer: 'month' }>>;

/** Days and months by name: "3 November", "Nov 3rd, 2026", "le 3 novembre", "since October". */
export function monthDates(
  reading: Reading,
  numerals: readonly Numeral[],
  today: number,
): readonly NamedDays[] {
  return hitsOf(reading.hits, 'month').flatMap(
    (month) =>
      dated({ reading, numerals, today }, month) ?? whole({ reading, numerals, today }, month),
  );
}

interface Calendar {
  readonly reading: Reading;
  readonly numerals: readonly Numeral[];
  readonly today: number;
}

function dated(calendar: Calendar, month: MonthHit): readonly NamedDays[] | undefined {
  const day = neighbour(calendar, month, isDayOfMonth);
  if (day === undefined) return undefined;
  const range = { start: Math.min(day.start, month.start), end: Math.max(day.end, month.end) };
  const year = calendar.numerals.find(
    (number) => isYear(number) && isJoined(calendar.reading, range, number),
  );
  const value =
    year === undefined
      ? near(calendar, month, day)
      : dayAt(year.value, month.meaning.value, day.value);
  if (value === undefined) return undefined;
  return [{ start: range.start, end: year?.end ?? range.end, from: value, to: value }];
}

function near({ reading, today }: Calendar, month: MonthHit, day: Numeral): number | undefined {
  const nearest = nearestDay(today, month.meaning.value, day.value);
  if (nearest === undefined || nearest >= today || !speaksOfTravel(reading)) return nearest;
  return dayAt(new Date(nearest).getUTCFullYear() + 1, month.meaning.value, day.value);
}

/** A month without a day, when a year or a word like "since" shows that it is one. */
function whole(calendar: Calendar, month: MonthHit): readonly NamedDays[] {
  const { reading, numerals, today } = calendar;
  const year = numerals.find((number) => isYear(number) && isJoined(reading, month, number));
  const direction = directionAt(reading, month);
  if (year === undefined && direction === undefined) return [];
  const first =
    year === undefined
      ? monthNear(today, month, direction)
      : dayAt(year.value, month.meaning.value, 1);
  if (first === undefined) return [];
  const [from, to] = periodAround(first, 'month', 0);
  return [{ start: month.start, end: year?.end ?? month.end, from, to }];
}

function monthNear(
  today: number,
  month: MonthHit,
  direction: string | undefined,
): number | undefined {
  const year = new Date(today).getUTCFullYear();
  const isAhead = direction === 'next' || direction === 'future';
  const candidates = [year - 1, year, year + 1].map(
    (near) => dayAt(near, month.meaning.value, 1) ?? 0,
  );
  return isAhead
    ? candidates.find((day) => day + 31 * DAY > today)
    : candidates.findLast((day) => day <= today);
}

function neighbour(
  { reading, numerals }: Calendar,
  month: MonthHit,
  fits: (number: Numeral) => boolean,
): Numeral | undefined {
  const free = numerals.filter((number) => fits(number) && !overlap(number, month));
  return (
    free.findLast((number) => isJoined(reading, number, month)) ??
    free.find((number) => isJoined(reading, month, number))
  );
}

function isDayOfMonth(number: Numeral): boolean {
  return Number.isInteger(number.value) && number.value >= 1 && number.value <= 31;
}

function isYear(number: Numeral): boolean {
  return number.value >= 1900 && number.value <= 2100;
}
