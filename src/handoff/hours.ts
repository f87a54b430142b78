import Holidays from 'date-holidays';
import { DateTime } from 'luxon';
import { z } from 'zod';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const day = z.iso.date();

/** When agents are to be had. */
export const hoursSchema = z.object({
  /** IANA name; all times below are of this zone. */
  timeZone: z.string().refine((zone) => DateTime.local({ zone }).isValid, 'is no time zone'),
  /** Spans of the week; days as in ISO 8601, 1 is Monday. */
  week: z.array(z.object({ day: z.number().int().min(1).max(7), from: time, to: time })).max(50),
  /** Country or `country-province` whose statutory holidays are kept, as ISO 3166; null for none. */
  holidays: z
    .string()
    .regex(/^[A-Z]{2}(-[A-Z]{2})?$/)
    .nullable(),
  closedDays: z.array(day).max(200),
  /** A supervisor's word over everything else, until a moment or for good. */
  override: z
    .object({ open: z.boolean(), until: z.iso.datetime({ offset: true }).nullable() })
    .nullable(),
});

export type Hours = z.infer<typeof hoursSchema>;

/** Open, or why not and when next; `opensAt` is null when no opening is in sight. */
export type Opening =
  { readonly is: 'open' } | { readonly is: 'closed' | 'holiday'; readonly opensAt: string | null };

/** How far ahead an opening is looked for. */
const HORIZON_DAYS = 30;

/** Are agents to be had at this moment? */
export function openingAt(hours: Hours, now: Date): Opening {
  const { override } = hours;
  const at = DateTime.fromJSDate(now, { zone: hours.timeZone });
  if (override && (override.until === null || now < new Date(override.until))) {
    if (override.open) return { is: 'open' };
    const from = override.until === null ? undefined : DateTime.fromISO(override.until);
    return {
      is: 'closed',
      opensAt: from ? nextOpening(hours, from.setZone(hours.timeZone)) : null,
    };
  }
  if (spansOf(hours, at).some(({ from, to }) => from <= at && at < to)) return { is: 'open' };
  const isHoliday = isFree(hours, at) && hours.week.some((span) => span.day === at.weekday);
  return { is: isHoliday ? 'holiday' : 'closed', opensAt: nextOpening(hours, at) };
}

function nextOpening(hours: Hours, after: DateTime): string | null {
  for (let ahead = 0; ahead <= HORIZON_DAYS; ahead += 1) {
    const spans = spansOf(hours, after.plus({ days: ahead }));
    const [next] = spans
      .filter(({ to }) => to > after)
      .map(({ from }) => (from > after ? from : after))
      .sort((a, b) => a.toMillis() - b.toMillis());
    if (next) return next.toUTC().toISO();
  }
  return null;
}

/** The opening spans of a day, none on a day off. */
function spansOf(hours: Hours, at: DateTime): readonly { from: DateTime; to: DateTime }[] {
  if (isFree(hours, at)) return [];
  const start = at.startOf('day');
  return hours.week
    .filter((span) => span.day === at.weekday)
    .map(({ from, to }) => ({ from: clock(start, from), to: clock(start, to) }));
}

function clock(day: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour === 24 ? day.plus({ days: 1 }) : day.set({ hour, minute });
}

function isFree(hours: Hours, at: DateTime): boolean {
  const date = at.toISODate() ?? '';
  return hours.closedDays.includes(date) || isStatutory(hours, date);
}

function isStatutory({ holidays }: Hours, date: string): boolean {
  if (holidays === null) return false;
  const found = calendarOf(holidays).isHoliday(`${date} 12:00:00`);
  return found !== false && found.some((holiday) => holiday.type === 'public');
}

const calendars = new Map<string, Holidays>();

/** Calendars are costly to make and are kept. */
function calendarOf(place: string): Holidays {
  const [country = '', province] = place.split('-');
  const calendar =
    calendars.get(place) ?? (province ? new Holidays(country, province) : new Holidays(country));
  calendars.set(place, calendar);
  return calendar;
}
