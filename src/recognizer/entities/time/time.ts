import type { Entity } from '../entity';
import { fillsClause } from '../clauses';
import type { Reading } from '../reading';
import { sourceOf } from '../text';
import { dateEntities, datesOf } from './dates';
import { durationEntities, durationsOf } from './durations';
import { numeralsOf, overlap, type Numeral } from './numerals';

/** Dates, durations, and the numbers that belong to neither. */
export function timeEntities(reading: Reading, now: Date): readonly Entity[] {
  const numerals = numeralsOf(reading);
  const dates = datesOf(reading, numerals, now);
  const durations = durationsOf(reading, numerals).filter(
    (duration) => !dates.some((date) => overlap(date, duration)),
  );
  const free = numerals.filter(
    (number) =>
      isSaid(reading, number) && ![...dates, ...durations].some((other) => overlap(other, number)),
  );
  return [
    ...dateEntities(reading, dates),
    ...durationEntities(reading, durations),
    ...free.map((number) => ({
      kind: 'number' as const,
      value: number.value,
      ...sourceOf(reading.text, number),
    })),
  ];
}

/** A number word is a number when it stands alone: inside a sentence "one" and "un" are mostly not. */
function isSaid(reading: Reading, number: Numeral): boolean {
  return !number.isWord || number.isOrdinal || fillsClause(reading.text, number.start, number.end);
}
