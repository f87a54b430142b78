import type { IdentifierKind } from './entity';
import { cueBefore, isAmount } from './identifier-cues';
import type { CodeContext } from './identifier-context';
import type { CodeToken } from './identifier-tokens';

/** Digit groups that belong together: "+1 (514) 555-0199". */
export interface DigitRun {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly groups: readonly string[];
  readonly separators: readonly string[];
  readonly digits: string;
  readonly isInternational: boolean;
}

/** Joins the digit groups from a token on, as far as single spaces, dashes, dots, slashes and brackets reach. */
export function readRun(
  tokens: readonly CodeToken[],
  at: number,
  text: string,
): DigitRun | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  const groups = [first.text];
  const separators: string[] = [];
  let [last, next, digits] = [first, at + 1, first.text];
  for (
    let token = tokens[next];
    token !== undefined && digits.length < LONGEST_RUN;
    token = tokens[next]
  ) {
    const separator = text.slice(last.end, token.start);
    if (token.digits !== token.text.length || !SEPARATOR.test(separator)) break;
    groups.push(token.text);
    separators.push(separator);
    [last, next, digits] = [token, next + 1, digits + token.text];
  }
  const lead =
    /(?:\+ ?\(?|\()$/.exec(text.slice(Math.max(0, first.start - 3), first.start))?.[0] ?? '';
  const isInternational = lead.includes('+') || /^00[1-9]/.test(digits);
  return {
    start: first.start - lead.length,
    end: last.end,
    next,
    groups,
    separators,
    digits,
    isInternational,
  };
}

/** The kind of identifier a run of digits is, if it is one and not a date, a year, or an amount. */
export function digitsKind(run: DigitRun, context: CodeContext): IdentifierKind | undefined {
  const length = run.digits.length;
  if (length < 6 || (length <= 9 && isAmount(run.start, run.end, context))) return undefined;
  const { cardDigits, phoneDigits } = context.settings;
  if (length >= cardDigits.min)
    return isPhoneAbroad(run, phoneDigits.max) ? 'phone' : 'card-number';
  const cue = cueBefore(run.start, context);
  if (cue !== undefined && fitsCue(cue, length)) return cue;
  if (length < phoneDigits.min || isDateLike(run)) return undefined;
  if (run.isInternational) return 'phone';
  return run.groups.length === 1 ? plainKind(run.digits) : groupedKind(run);
}

function isPhoneAbroad(run: DigitRun, longest: number): boolean {
  return (
    run.isInternational && run.digits.replace(/^00/, '').length <= longest && !isLuhn(run.digits)
  );
}

function fitsCue(cue: IdentifierKind, length: number): boolean {
  switch (cue) {
    case 'uci':
      return length === 8 || length === 10;
    case 'phone':
      return length >= 7;
    case 'card-number':
      return length >= 12;
    case 'passport-number':
      return length <= 10;
    default:
      return true;
  }
}

function plainKind(digits: string): IdentifierKind {
  if (digits.length === 8) return 'uci';
  if (digits.length === 10) return digits.startsWith('1') ? 'uci' : 'phone';
  return digits.length <= 9 ? 'passport-number' : 'phone';
}

function groupedKind(run: DigitRun): IdentifierKind {
  const shape = run.groups.map((group) => group.length).join('-');
  const isDashed = run.separators.every((separator) => separator === '-');
  return isDashed && (shape === '4-4' || shape === '2-4-4') ? 'uci' : 'phone';
}

function isDateLike(run: DigitRun): boolean {
  if (run.groups.every((group) => /^(?:19|20)\d\d$/.test(group))) return true;
  if (run.groups.length > 1 || run.digits.length !== 8) return false;
  const yearFirst = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
  const dayFirst = /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d$/;
  return yearFirst.test(run.digits) || dayFirst.test(run.digits);
}

/** The check digit of card numbers. */
function isLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .map((digit, at) => (at % 2 === 0 ? Number(digit) : Number(digit) * 2))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return sum % 10 === 0;
}

const LONGEST_RUN = 24;
const SEPARATOR = /^(?:[ -]|\.|\/|\(|\)|\) ?| ?\(| - |\)-| \(|\. )$/;
