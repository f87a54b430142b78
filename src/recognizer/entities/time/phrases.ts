import { hitsOf, type Hit, type TimeDirection } from '../meaning';
import { gapOrShared, type Reading } from '../reading';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Do only spaces, points, commas and words like "of" stand between two stretches? */
export function isJoined(reading: Reading, first: Stretch, second: Stretch): boolean {
  if (first.end > second.start || second.start - first.end > LONGEST_JOIN) return false;
  const between = hitsOf(reading.hits, 'connector').filter(
    (hit) => hit.start >= first.end && hit.end <= second.start,
  );
  let at = first.end;
  for (const { start, end } of [...between, { start: second.start, end: second.start }]) {
    if (!/^[ .,]*$/.test(reading.text.text.slice(at, start))) return false;
    at = end;
  }
  return true;
}

/** Where in time the words next to a stretch point: "ago", "since", "next". "Last" and "next" count before others, then the nearest. */
export function directionAt(reading: Reading, stretch: Stretch): TimeDirection | undefined {
  const fillers = hitsOf(reading.hits, 'connector');
  const near = hitsOf(reading.hits, 'direction')
    .filter((hit) => !fillers.some((filler) => isWithin(hit, filler)))
    .map((hit) => ({ direction: hit.meaning.direction, gap: directionGap(reading, hit, stretch) }))
    .filter(({ gap }) => gap !== undefined)
    .sort((a, b) => rank(a.direction) - rank(b.direction) || (a.gap ?? 0) - (b.gap ?? 0));
  return near[0]?.direction;
}

/** "Than" in "more than" is no direction. */
function isWithin(hit: Stretch, filler: Stretch): boolean {
  return (
    hit.start >= filler.start &&
    hit.end <= filler.end &&
    hit.end - hit.start < filler.end - filler.start
  );
}

function rank(direction: TimeDirection): number {
  return direction === 'last' || direction === 'next' ? 0 : 1;
}

/** Does the message speak of travelling before or after this place? */
export function speaksOfTravel(reading: Reading): boolean {
  return reading.hits.some((hit) => hit.meaning.layer === 'travel');
}

function directionGap(
  reading: Reading,
  hit: Hit<Extract<Hit['meaning'], { readonly layer: 'direction' }>>,
  stretch: Stretch,
): number | undefined {
  const isBefore = hit.meaning.side === 'before';
  const gap = isBefore ? gapOrShared(reading, hit, stretch) : gapOrShared(reading, stretch, hit);
  return gap !== undefined && gap <= (isBefore ? REACH_BEFORE : REACH_AFTER) ? gap : undefined;
}

const LONGEST_JOIN = 24;
const REACH_BEFORE = 2;
const REACH_AFTER = 1;
