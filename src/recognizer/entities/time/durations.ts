import type { Entity } from '../entity';
import { hitsOf, type TimeUnit } from '../meaning';
import type { Reading } from '../reading';
import { sourceOf } from '../text';
import type { Numeral } from './numerals';
import { directionAt, isJoined } from './phrases';

/** A stretch of time that is spoken of, and where it stands. */
export interface Duration {
  readonly start: number;
  readonly end: number;
  readonly hours: number;
}

/** Lengths of time: "72 hours", "a week", "三天", "يومين". */
export function durationsOf(reading: Reading, numerals: readonly Numeral[]): readonly Duration[] {
  const units = hitsOf(reading.hits, 'unit');
  const counts = hitsOf(reading.hits, 'count');
  const whole = counts.flatMap(({ start, end, meaning }) =>
    meaning.unit === undefined ? [] : [{ start, end, hours: meaning.value * HOURS[meaning.unit] }],
  );
  const numbers = [
    ...counts
      .filter(({ meaning }) => meaning.unit === undefined)
      .map(({ meaning, ...hit }) => ({ ...hit, value: meaning.value })),
    ...numerals.filter((numeral) => !numeral.isOrdinal && numeral.value <= LARGEST),
  ].sort((a, b) => a.start - b.start);
  const counted = units.flatMap((unit) => {
    const number = numbers.findLast((before) => isJoined(reading, before, unit));
    return number === undefined
      ? []
      : [{ start: number.start, end: unit.end, hours: number.value * HOURS[unit.meaning.unit] }];
  });
  return [...whole, ...counted];
}

/** The durations as entities, each with the direction that the words around it give. */
export function durationEntities(
  reading: Reading,
  durations: readonly Duration[],
): readonly Entity[] {
  return durations.map((duration) => ({
    kind: 'duration',
    hours: duration.hours,
    direction: directionOf(reading, duration),
    ...sourceOf(reading.text, duration),
  }));
}

function directionOf(reading: Reading, duration: Duration): 'past' | 'future' | 'length' {
  switch (directionAt(reading, duration)) {
    case 'past':
    case 'since':
    case 'last':
      return 'past';
    case 'future':
    case 'next':
      return 'future';
    default:
      return 'length';
  }
}

const LARGEST = 10_000;

const HOURS: Readonly<Record<TimeUnit, number>> = {
  minute: 1 / 60,
  hour: 1,
  day: 24,
  week: 168,
  month: 730,
  year: 8766,
};
