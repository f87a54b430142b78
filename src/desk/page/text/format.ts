import type { DeskLanguage } from './texts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** A span of seconds for a narrow place, ticking in the first hour: 0:42, 12:05, 1 h 07. */
export function clockOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const minutes = Math.floor(whole / MINUTE);
  if (whole < HOUR) return `${minutes}:${String(whole % MINUTE).padStart(2, '0')}`;
  return `${Math.floor(minutes / MINUTE)} h ${String(minutes % MINUTE).padStart(2, '0')}`;
}

/** A span of seconds in words, to the minute, for people who listen. */
export function spanOf(seconds: number, language: DeskLanguage): string {
  const minutes = Math.max(0, Math.floor(seconds / MINUTE));
  const part = (value: number, unit: 'hour' | 'minute') =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  const hours = Math.floor(minutes / MINUTE);
  if (hours === 0) return part(minutes, 'minute');
  return `${part(hours, 'hour')} ${part(minutes % MINUTE, 'minute')}`;
}

/** A moment of today as hours and minutes; of another day with the date. */
export function momentOf(iso: string, language: DeskLanguage, now: number): string {
  const moment = new Date(iso);
  const isToday = moment.toDateString() === new Date(now).toDateString();
  return formatOf(language, isToday).format(moment);
}

/** The name of a language in the agent's own. */
export function languageName(tag: string, language: DeskLanguage): string {
  const key = `${language} ${tag}`;
  const name = names.get(key) ?? nameOf(tag, language);
  names.set(key, name);
  return name;
}

const names = new Map<string, string>();

function nameOf(tag: string, language: DeskLanguage): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Making an Intl formatter is slow; a long transcript asks for the same one again and again. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: DeskLanguage, isToday: boolean): Intl.DateTimeFormat {
  const key = `${language} ${String(isToday)}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(
    `${language}-CA`,
    isToday ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' },
  );
  formats.set(key, format);
  return format;
}
