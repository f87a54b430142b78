import type { ConversationRow, HandoffRow } from '../../store/desk';

/** A conversation with nothing said for so long is over, in minutes. */
const OVER_AFTER_MINUTES = 60;

/** How a conversation ended, as reports tell them apart. */
export type Ending = 'resolved' | 'left' | 'handedOver' | 'open';

export interface Endings extends Readonly<Record<Ending, number>> {
  readonly conversations: number;
}

/** Said that it helped, or was told an outcome and did not come back; left before any outcome; or went to a person. */
export function endingOf(row: ConversationRow, now: Date): Ending {
  if (row.handedOver) return 'handedOver';
  if (row.helped) return 'resolved';
  const quiet = now.getTime() - Date.parse(row.updatedAt);
  if (quiet < OVER_AFTER_MINUTES * 60_000) return 'open';
  return row.concluded ? 'resolved' : 'left';
}

export function countEndings(rows: readonly ConversationRow[], now: Date): Endings {
  const counts: Record<Ending, number> = { resolved: 0, left: 0, handedOver: 0, open: 0 };
  for (const row of rows) counts[endingOf(row, now)] += 1;
  return { conversations: rows.length, ...counts };
}

/** Rows by what `keyOf` says of them, in the order of first appearance. */
export function groupBy<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** The figures of the hand-offs; times in seconds, null where there is nothing to measure. */
export function countHandoffs(rows: readonly HandoffRow[]) {
  const asked = rows.filter(({ status }) => status !== 'offered');
  const waits = asked.flatMap(({ openedAt, claimedAt }) => seconds(openedAt, claimedAt));
  const handled = asked.flatMap(({ claimedAt, closedAt }) => seconds(claimedAt, closedAt));
  const stars = asked.flatMap(({ rating }) => rating ?? []);
  const having = (status: string) => asked.filter((row) => row.status === status).length;
  return {
    requests: asked.length,
    offered: rows.length - asked.length,
    answered: waits.length,
    abandoned: having('abandoned'),
    expired: having('expired'),
    callbacks: having('callback'),
    waitMedianSeconds: quantile(waits, 0.5),
    waitP90Seconds: quantile(waits, 0.9),
    handleMedianSeconds: quantile(handled, 0.5),
    ratingAverage: stars.length === 0 ? null : stars.reduce((a, b) => a + b, 0) / stars.length,
    ratings: [5, 4, 3, 2, 1].map((value) => ({
      stars: value,
      count: stars.filter((given) => given === value).length,
    })),
    wrapUps: tally(asked.flatMap(({ wrapUp }) => wrapUp ?? [])).map(([code, count]) => ({
      code,
      count,
    })),
    reasons: tally(asked.map(({ reason }) => reason)).map(([reason, count]) => ({
      reason,
      count,
    })),
  };
}

/** How often each word occurs, most often first. */
function tally(words: readonly string[]): readonly (readonly [string, number])[] {
  return [...groupBy(words, (word) => word)]
    .map(([word, all]) => [word, all.length] as const)
    .toSorted((a, b) => b[1] - a[1]);
}

function seconds(from: string | null, to: string | null): number[] {
  if (from === null || to === null) return [];
  return [Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000))];
}

/** The value below which a share of the values lies; null of none. */
function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
}
