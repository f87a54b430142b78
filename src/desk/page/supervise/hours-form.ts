import { valueOf, valuesOf } from '../view/form-values';
import type { Hours } from './shapes';

/** Where statutory holidays can be kept: Canada, and its provinces and territories (ISO 3166). */
const PLACES: readonly string[] = [
  'CA',
  ...['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT'].map(
    (province) => `CA-${province}`,
  ),
];

/** Those places, and the one that is set if it is another. */
export function placesWith(set: string | null): readonly string[] {
  return set === null || PLACES.includes(set) ? PLACES : [...PLACES, set];
}

/** The opening hours that a form says; whether they make sense is for the server to judge. */
export function hoursOf(data: FormData): Hours {
  const [from, to] = [valuesOf(data, 'from'), valuesOf(data, 'to')];
  const holidays = valueOf(data, 'holidays');
  return {
    timeZone: valueOf(data, 'zone'),
    week: valuesOf(data, 'day').map((day, index) => ({
      day: Number(day),
      from: from[index] ?? '',
      to: to[index] ?? '',
    })),
    holidays: holidays === '' ? null : holidays,
    closedDays: valueOf(data, 'closedDays')
      .split(/\s+/)
      .filter((date) => date !== ''),
    override: overrideOf(data),
  };
}

function overrideOf(data: FormData): Hours['override'] {
  const word = valueOf(data, 'override');
  if (word !== 'open' && word !== 'closed') return null;
  const until = valueOf(data, 'until');
  return { open: word === 'open', until: until === '' ? null : new Date(until).toISOString() };
}
