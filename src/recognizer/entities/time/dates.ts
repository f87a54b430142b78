import { fillsClause } from '../clauses';
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
export function datesOf(
  reading: Reading,
  numerals: readonly Numeral[],
  now: Date,
): readonly NamedDays[] {
  const today = dayOf(now);
  const written = writtenDates(reading, today).flatMap(({ days, ...range }) =>
    days.map((day) => ({ ...range, from: day, to: day })),
  );
  const named = [
    ...monthDates(reading, numerals, today),
    ...weekdays(reading, today),
    ...dayWords(reading, today),
  ];
  return firstOf([...written, ...named, ...periods(reading, today)]);
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

/** Of overlapping readings the first and most exact; two readings of one stretch of figures stay. */
function firstOf(dates: readonly NamedDays[]): readonly NamedDays[] {
  const kept: NamedDays[] = [];
  const taken = new Map<number, NamedDays>();
  for (const date of dates) {
    const places = Array.from({ length: date.end - date.start }, (_, at) => date.start + at);
    const rival = places.map((place) => taken.get(place)).find((other) => other !== undefined);
    if (rival !== undefined && !isSameStretch(rival, date)) continue;
    for (const place of places) taken.set(place, date);
    kept.push(date);
  }
  return kept;
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
  return hitsOf(reading.hits, 'weekday')
    .filter((hit) => !isChoice(reading, hit))
    .map((hit) => {
      const week = weekBeside(reading, hit);
      const range = {
        start: Math.min(hit.start, week?.start ?? hit.start),
        end: Math.max(hit.end, week?.end ?? hit.end),
      };
      const day =
        week === undefined
          ? weekdayNear(today, hit.meaning.value, leaning(reading, hit))
          : periodAround(today, 'week', week.meaning.offset)[0] + (hit.meaning.value - 1) * DAY;
      return { ...range, from: day, to: day };
    });
}

/** Portuguese "a segunda" alone is the second of a list, not a Monday. */
function isChoice(
  reading: Reading,
  day: { readonly start: number; readonly end: number },
): boolean {
  return hitsOf(reading.hits, 'number').some(
    (number) =>
      number.meaning.isOrdinal &&
      overlap(number, day) &&
      fillsClause(reading.text, number.start, number.end),
  );
}

/** "Last week" or 上周 touching a weekday: the day of that very week. */
function weekBeside(reading: Reading, day: { readonly start: number; readonly end: number }) {
  return hitsOf(reading.hits, 'period').find(
    (period) =>
      period.meaning.unit === 'week' &&
      period.start <= day.end + 1 &&
      period.end >= day.start - BESIDE,
  );
}

/** A weekday lies behind, unless "next" or a journey is spoken of. */
function leaning(
  reading: Reading,
  hit: { readonly start: number; readonly end: number },
): 'last' | 'next' | 'past' | 'future' {
  const direction = directionAt(reading, hit);
  if (direction === 'last' || direction === 'next') return direction;
  if (direction === 'since' || direction === 'past') return 'past';
  return speaksOfTravel(reading) ? 'future' : 'past';
}

function weekdayNear(
  today: number,
  weekday: number,
  leaning: 'last' | 'next' | 'past' | 'future',
): number {
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

/** Room for a space and a particle: 先週の金曜日. */
const BESIDE = 1;
