import { countInto, createCounter } from './counts';
import { buildHashIndex, type HashIndex } from './hash';
import type { HashList } from './hash-list';

/** The features of one text: a list of hashes for each group. */
export type HashGroups = readonly Int32Array[];

/**
 * Many texts with their features counted: text t has its group g at
 * starts[t * groups + g] up to starts[t * groups + g + 1] in columns and counts.
 */
export interface CountedTexts {
  readonly index: HashIndex;
  readonly features: number;
  /** Rows from this one on each stand for all the features that only one text has. */
  readonly ownRows: number;
  readonly groups: number;
  readonly texts: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly counts: Int32Array;
}

/**
 * Numbers the features of texts, the most frequent first, and counts them in each text.
 * Features of a single text always get weights in one proportion, so all those of one group share a row:
 * nothing is lost, and the rows of rare features cost next to nothing.
 */
export function countTexts(texts: readonly HashGroups[], minimumTexts: number): CountedTexts {
  const groups = texts[0]?.length ?? 0;
  const { index, features, ownRows } = numberFeatures(texts, minimumTexts);
  const total = texts.reduce(
    (sum, text) => sum + text.reduce((part, list) => part + list.length, 0),
    0,
  );
  const counter = createCounter(features, new Int32Array(total));
  const starts = new Int32Array(texts.length * groups + 1);
  texts.forEach((text, position) => {
    text.forEach((items, group) => {
      countInto(counter, index, { items, size: items.length });
      starts[position * groups + group + 1] = counter.found.size;
    });
  });
  const { columns, counts, size } = counter.found;
  return {
    index,
    features,
    ownRows,
    groups,
    texts: texts.length,
    starts,
    columns: columns.slice(0, size),
    counts: counts.slice(0, size),
  };
}

/** A copy of a reused list's present content. */
export function keptHashes(list: HashList): Int32Array {
  return list.items.slice(0, list.size);
}

type Numbering = Pick<CountedTexts, 'index' | 'features' | 'ownRows'>;

function numberFeatures(texts: readonly HashGroups[], minimumTexts: number): Numbering {
  const frequency = textFrequency(texts);
  const frequent = [...frequency]
    .filter(([, count]) => count >= Math.max(2, minimumTexts))
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([hash]) => hash);
  const keys = [...frequent];
  const rows = frequent.map((_, row) => row);
  let features = frequent.length;
  if (minimumTexts > 1) return { index: buildHashIndex(keys, rows), features, ownRows: features };
  for (const text of texts)
    for (const list of text) {
      const single = [...new Set(list)].filter((hash) => frequency.get(hash) === 1);
      if (single.length === 0) continue;
      for (const hash of single) {
        keys.push(hash);
        rows.push(features);
      }
      features += 1;
    }
  return { index: buildHashIndex(keys, rows), features, ownRows: frequent.length };
}

function textFrequency(texts: readonly HashGroups[]): ReadonlyMap<number, number> {
  const frequency = new Map<number, number>();
  const last = new Map<number, number>();
  texts.forEach((text, position) => {
    for (const list of text)
      for (const hash of list) {
        if (last.get(hash) === position) continue;
        last.set(hash, position);
        frequency.set(hash, (frequency.get(hash) ?? 0) + 1);
      }
  });
  return frequency;
}
