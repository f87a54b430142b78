import type { Entity } from '../entity';
import { hitsOf } from '../meaning';
import type { Reading } from '../reading';
import { sourceOf } from '../text';
import { DAY, dayOf, isoDay, periodAround, weekdayOf } from './days';
import { monthDates } from './months';
import type { NamedDays } from './named-days';
import { overlap, type Numeral } from './numerals';
import { directionAt, speaksOfTravel } from './phrases';
import { writtenDates } from './written';

/** The days a message names. A date with two readings (03/04) comes out twice, day first; days are those of UTC. */
export function datesOf(reading: Reading, numerals: readonly Numeral[], now: Date): readonly NamedDays[] {
  const today = dayOf(now);
  const written = writtenDates(reading, today).flatMap(({ days, ...range }) =>
    days.map((day) => ({ ...range, from: day, to: day })),
  );
  const found = [...monthDates(reading, numerals, today), ...weekdays(reading, today), ...dayWords(reading, today), ...periods(reading, today)];
  const clean = firstOf(written);
  return [...clean, ...found.filter((date) => !clean.some((other) => overlap(other, date)))];
}

/** The dates as entities. */
export function dateEntities(reading: Reading, dates: readonly NamedDays[]): readonly Entity[] {
  return dates.map((date) => ({
    kind: 'date',
    from: isoDay(date.from),
    to: isoDay(date.to),
    ...sourceOf(reading.text, date),
  }));
}

/** Of overlapping readings the one found by the earlier shape; two readings of one stretch stay. */
function firstOf(dates: readonly NamedDays[]): readonly NamedDays[] {
  return dates.filter((date, at) =>
    dates.slice(Math.max(0, at - NEAR), at).every((other) => !overlap(other, date) || isSameStretch(other, date)),
  );
}

function isSameStretch(one: NamedDays, other: NamedDays): boolean {
  return one.start === other.start && one.end === other.end;
}

function dayWords(reading: Reading, today: number): readonly NamedDays[] {
  return hitsOf(reading.hits, 'day').map(({ start, end, meaning }) => {
    const day = today + meaning.offset * DAY;
    return { start, end, from: day, to: day };
  });
}

function periods(reading: Reading, today: number): readonly NamedDays[] {
  return hitsOf(reading.hits, 'period').map(({ start, end, meaning }) => {
    const [from, to] = periodAround(today, meaning.unit, meaning.offset);
    return { start, end, from, to };
  });
}

function weekdays(reading: Reading, today: number): readonly NamedDays[] {
  return hitsOf(reading.hits, 'weekday').map((hit) => {
    const day = weekdayNear(today, hit.meaning.value, leaning(reading, hit));
    return { start: hit.start, end: hit.end, from: day, to: day };
  });
}

/** A weekday lies behind, unless "next" or a journey is spoken of. */
function leaning(reading: Reading, hit: { readonly start: number; readonly end: number }): 'last' | 'next' | 'past' | 'future' {
  const direction = directionAt(reading, hit);
  if (direction === 'last' || direction === 'next') return direction;
  if (direction === 'since' || direction === 'past') return 'past';
  return speaksOfTravel(reading) ? 'future' : 'past';
}

function weekdayNear(today: number, weekday: number, leaning: 'last' | 'next' | 'past' | 'future'): number {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  switch (leaning) {
    case 'last':
      return today + (ahead - 7) * DAY;
    case 'next':
      return today + (ahead === 0 ? 7 : ahead) * DAY;
    case 'past':
      return today + (ahead === 0 ? 0 : ahead - 7) * DAY;
    case 'future':
      return today + ahead * DAY;
  }
}

const NEAR = 8;
