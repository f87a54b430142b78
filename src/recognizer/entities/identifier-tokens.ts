/** A run of ASCII letters and digits in a folded text. */
export interface CodeToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly digits: number;
}

/** A stretch of a folded text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** All runs of ASCII letters and digits, in order. */
export function codeTokens(text: string): readonly CodeToken[] {
  return Array.from(text.matchAll(/[a-z0-9]+/g), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    digits: match[0].replace(/[^0-9]/g, '').length,
  }));
}

/** Stretches that are dates or earlier placeholders: never an identifier. */
export function protectedRanges(text: string): readonly Range[] {
  return [...shapes(text, PLACEHOLDER), ...dateRanges(text)].sort((a, b) => a.start - b.start);
}

/** The first range that overlaps; ranges are in order and `from` only grows, so a walk stays linear. */
export function overlaps(ranges: readonly Range[], range: Range): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= range.start) low = middle + 1;
    else high = middle;
  }
  const next = ranges[low];
  return next !== undefined && next.start < range.end;
}

function dateRanges(text: string): readonly Range[] {
  return [...shapes(text, YEAR_FIRST, isYearFirst), ...shapes(text, YEAR_LAST, isYearLast)];
}

function shapes(
  text: string,
  shape: RegExp,
  isValid: (match: RegExpMatchArray) => boolean = () => true,
): readonly Range[] {
  return Array.from(text.matchAll(shape))
    .filter(isValid)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function isYearFirst(match: RegExpMatchArray): boolean {
  return isDayAndMonth(match[3], match[4]);
}

function isYearLast(match: RegExpMatchArray): boolean {
  return isDayAndMonth(match[1], match[3]);
}

function isDayAndMonth(first = '', second = ''): boolean {
  const [a, b] = [Number(first), Number(second)];
  return a >= 1 && b >= 1 && a <= 31 && b <= 31 && Math.min(a, b) <= 12;
}

const PLACEHOLDER =
  /\[(?:application-number|eta-number|uci|passport-number|email|phone|card-number)\]/g;
const YEAR_FIRST =
  /(?<![\da-z])(?<!\d[-/.])((?:19|20)\d\d)([-/. ])(\d{1,2})\2(\d{1,2})(?!\d)(?!\2\d)/g;
const YEAR_LAST =
  /(?<!\d)(?<!\d[-/.])(\d{1,2})([-/. ])(\d{1,2})\2((?:19|20)\d\d|(?<=[/.]\d{1,2}[/.])\d\d)(?!\d)(?![-/.]\d)/g;
