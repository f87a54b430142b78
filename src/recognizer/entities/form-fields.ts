import type { Entity } from './entity';
import { fold, spanOf, type Folded, type Folding } from './fold';
import { matchable } from './forms';
import { pieces, type Piece } from './pieces';

/** A field that a text may speak of; 1 means that one of its names stands there whole. */
export interface FieldMatch {
  readonly field: string;
  readonly score: number;
  readonly start: number;
  readonly end: number;
}

/** The names of all fields, taken apart and weighed. */
export interface FieldIndex {
  readonly foldings: readonly Folding[];
  readonly spaced: boolean;
  readonly names: readonly FieldName[];
  /** Which names hold a piece. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
  /** How telling a piece is: rare ones weigh more. */
  readonly weights: ReadonlyMap<string, number>;
}

interface FieldName {
  readonly field: string;
  readonly text: string;
  readonly pieces: readonly string[];
  readonly weight: number;
}

/**
 * Takes the names of the fields apart, so that a text can be held against all of them at once.
 * A name of several words of which only one is long ("e-passport") would be found in too much; it is left out.
 */
export function indexFields(
  formFields: Readonly<Record<string, readonly string[]>>,
  writing: { readonly foldings: readonly Folding[]; readonly spaced: boolean },
): FieldIndex {
  const named = Object.entries(formFields).flatMap(([field, forms]) =>
    forms.map((form) => ({
      field,
      text: form,
      pieces: [
        ...new Set(piecesOf(fold(form, writing.foldings), writing.spaced).map(({ text }) => text)),
      ],
    })),
  );
  const telling = named.filter(
    ({ text, pieces: parts }) => parts.length > 1 || !/[ '’-]/.test(text),
  );
  const holders = new Map<string, number[]>();
  telling.forEach((name, at) =>
    name.pieces.forEach((piece) => holders.set(piece, [...(holders.get(piece) ?? []), at])),
  );
  const weights = new Map(
    [...holders].map(([piece, held]) => [piece, Math.log(1 + telling.length / held.length)]),
  );
  const names = telling.map((name) => ({
    ...name,
    weight: name.pieces.reduce((sum, piece) => sum + (weights.get(piece) ?? 0), 0),
  }));
  return { ...writing, names, holders, weights };
}

/** The fields a text may speak of, best first, typing errors and missing words forgiven. */
export function matchFields(folded: Folded, index: FieldIndex): readonly FieldMatch[] {
  const found = new Map<number, { weight: number; start: number; end: number }>();
  const said = piecesOf(folded, index.spaced);
  for (const piece of said) {
    for (const [name, weight] of holdersOf(piece.text, index)) {
      const known = found.get(name) ?? { weight: 0, start: piece.start, end: piece.end };
      found.set(name, { weight: known.weight + weight, start: known.start, end: piece.end });
    }
  }
  const scored = [...found].flatMap(([at, match]) => scoreOf(index.names[at], match));
  return bestOfEach(scored).slice(0, MOST);
}

/** The form fields of a message as entities. */
export function fieldEntities(folded: Folded, index: FieldIndex): readonly Entity[] {
  return matchFields(folded, index).map(({ field, score, start, end }) => ({
    kind: 'form-field',
    field,
    score,
    ...spanOf(folded, start, end),
  }));
}

function piecesOf(folded: Folded, spaced: boolean): readonly Piece[] {
  const seen = new Set<string>();
  return pieces(matchable(folded.text), spaced).filter(
    ({ text: piece }) => !seen.has(piece) && seen.add(piece),
  );
}

/** The names that hold a piece, or one a letter away from it, which counts less. */
function holdersOf(piece: string, index: FieldIndex): readonly (readonly [number, number])[] {
  const exact = index.holders.get(piece);
  if (exact !== undefined) return exact.map((name) => [name, index.weights.get(piece) ?? 0]);
  const near =
    piece.length < 5 ? undefined : nearPieces(piece).find((other) => index.holders.has(other));
  if (near === undefined) return [];
  return (index.holders.get(near) ?? []).map((name) => [
    name,
    (index.weights.get(near) ?? 0) * NEAR_WEIGHT,
  ]);
}

/** A piece with a letter missing, with two letters exchanged, or cut at the end. */
function nearPieces(piece: string): readonly string[] {
  const places = Array.from({ length: piece.length }, (_, at) => at);
  const without = places.map((at) => piece.slice(0, at) + piece.slice(at + 1));
  const swapped = places.map(
    (at) => piece.slice(0, at) + piece.charAt(at + 1) + piece.charAt(at) + piece.slice(at + 2),
  );
  return [...without, ...swapped, `${piece}s`, `${piece}e`];
}

function scoreOf(
  name: FieldName | undefined,
  match: { readonly weight: number; readonly start: number; readonly end: number },
): readonly FieldMatch[] {
  if (name === undefined) return [];
  if (match.end - match.start > name.text.length * LOOSEST + 10) return [];
  const coverage = match.weight / name.weight;
  const score = coverage * (1 - LONE_LOSS / (name.pieces.length + 1));
  return coverage >= LEAST_COVERAGE
    ? [
        {
          field: name.field,
          score: Math.round(score * 100) / 100,
          start: match.start,
          end: match.end,
        },
      ]
    : [];
}

function bestOfEach(matches: readonly FieldMatch[]): readonly FieldMatch[] {
  const best = new Map<string, FieldMatch>();
  for (const match of matches) {
    if (match.score > (best.get(match.field)?.score ?? 0)) best.set(match.field, match);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.start - b.start);
}

const LEAST_COVERAGE = 0.75;
/** How much longer than the name the words may be that speak of it. */
const LOOSEST = 1.6;
const NEAR_WEIGHT = 0.85;
/** Names of one word say less than longer ones. */
const LONE_LOSS = 0.4;
const MOST = 3;
