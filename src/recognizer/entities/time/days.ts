/** A day as milliseconds; days are counted in UTC. */
export const DAY = 86_400_000;

/** The beginning of the day of a moment. */
export function dayOf(moment: Date): number {
  return Math.floor(moment.getTime() / DAY) * DAY;
}

/** A day as YYYY-MM-DD. */
export function isoDay(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}

/** The day of a year, month and day of month, or undefined when there is none. */
export function dayAt(year: number, month: number, date: number): number | undefined {
  const day = Date.UTC(year, month - 1, date);
  const real = new Date(day);
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === date ? day : undefined;
}

/** The weekday of a day, 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: number): number {
  return new Date(day).getUTCDay() || 7;
}

/** First and last day of a week, month, year or weekend, some of them on or back from a day. */
export function periodAround(day: number, unit: string, offset: number): readonly [number, number] {
  const [year, month] = [new Date(day).getUTCFullYear(), new Date(day).getUTCMonth()];
  const monday = day - (weekdayOf(day) - 1) * DAY + offset * 7 * DAY;
  switch (unit) {
    case 'year':
      return [Date.UTC(year + offset, 0, 1), Date.UTC(year + offset, 11, 31)];
    case 'month':
      return [Date.UTC(year, month + offset, 1), Date.UTC(year, month + offset + 1, 0)];
    case 'weekend':
      return [monday + 5 * DAY, monday + 6 * DAY];
    default:
      return [monday, monday + 6 * DAY];
  }
}
