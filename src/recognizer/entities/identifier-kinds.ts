import type { IdentifierKind } from './entity';
import type { CodeContext, IdentifierSettings } from './identifier-context';
import type { CodeToken, Range } from './identifier-tokens';
import { cueBefore } from './identifier-cues';
import { digitsKind, readRun } from './identifier-digits';

/** A code that was read: its kind if it is an identifier, and the token to go on with. */
export interface ReadCode extends Range {
  readonly identifier: IdentifierKind | undefined;
  readonly next: number;
}

/** Reads a run of digit groups at this token, with the letter before it where one belongs to it. */
export function classifyDigits(
  tokens: readonly CodeToken[],
  at: number,
  context: CodeContext,
): ReadCode | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (isDigits(token)) return readDigits(tokens, at, context);
  const run = isLetterBefore(tokens, at, context)
    ? readRun(tokens, at + 1, context.folded.text)
    : undefined;
  if (run === undefined) return undefined;
  const identifier = letteredKind(token.text, run.digits.length, context);
  return identifier && { start: token.start, end: run.end, identifier, next: run.next };
}

/** Reads one token of letters and digits: application, eTA or passport number. */
export function classifyWord(
  tokens: readonly CodeToken[],
  at: number,
  context: CodeContext,
): ReadCode | undefined {
  const token = tokens[at];
  if (token === undefined || token.digits === 0) return undefined;
  const length = token.text.length;
  const identifier = /^[a-z]\d+$/.test(token.text)
    ? letteredKind(token.text.charAt(0), length - 1, context)
    : undefined;
  if (identifier !== undefined) return { ...token, identifier, next: at + 1 };
  if (isMeasure(token.text, context.settings)) return undefined;
  if (isPassportLike(token, context.settings))
    return { ...token, identifier: 'passport-number', next: at + 1 };
  return readCued(tokens, at, context);
}

function readDigits(
  tokens: readonly CodeToken[],
  at: number,
  context: CodeContext,
): ReadCode | undefined {
  const run = readRun(tokens, at, context.folded.text);
  if (run === undefined) return undefined;
  const identifier = digitsKind(run, context);
  if (identifier !== undefined || run.groups.length < 2) return { ...run, identifier };
  return undefined;
}

function letteredKind(
  letter: string,
  digits: number,
  { settings }: CodeContext,
): IdentifierKind | undefined {
  const { applicationNumber, etaNumber, passportLength } = settings;
  if (letter === applicationNumber.letter && isWithin(digits, applicationNumber))
    return 'application-number';
  if (letter === etaNumber.letter && isWithin(digits, etaNumber)) return 'eta-number';
  const isPassport =
    digits >= settings.passportMinDigits && digits + letter.length <= passportLength.max;
  return isPassport ? 'passport-number' : undefined;
}

function isWithin(
  digits: number,
  limits: { readonly minDigits: number; readonly maxDigits: number },
): boolean {
  return digits >= limits.minDigits && digits <= limits.maxDigits;
}

/** V or J in any case, other one or two letters only in capitals, one space or dash before the digits. */
function isLetterBefore(tokens: readonly CodeToken[], at: number, context: CodeContext): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || !isDigits(next)) return false;
  if (!/^(?: |-|\.|#| - )$/.test(context.folded.text.slice(token.end, next.start))) return false;
  const { applicationNumber, etaNumber } = context.settings;
  if (token.text === applicationNumber.letter || token.text === etaNumber.letter) return true;
  if (next.digits < context.settings.passportMinDigits || !/^[a-z]{1,2}$/.test(token.text))
    return false;
  const written = context.folded.original.slice(
    context.folded.starts[token.start],
    context.folded.ends[token.end - 1],
  );
  return written !== written.toLowerCase() && written === written.toUpperCase();
}

function isPassportLike(token: CodeToken, settings: IdentifierSettings): boolean {
  const length = token.text.length;
  if (length < settings.passportLength.min || token.digits < settings.passportMinDigits)
    return false;
  return length > token.digits && (length <= settings.passportLength.max || token.digits >= 7);
}

function isMeasure(text: string, { unitSuffixes }: IdentifierSettings): boolean {
  const letters = /^\d+([a-z]+)$/.exec(text)?.[1];
  return letters !== undefined && unitSuffixes.includes(letters);
}

/** After a passport cue weaker codes count too, also in groups: "C01X 00T47". */
function readCued(
  tokens: readonly CodeToken[],
  at: number,
  context: CodeContext,
): ReadCode | undefined {
  const first = tokens[at];
  if (first === undefined || cueBefore(first.start, context) !== 'passport-number')
    return undefined;
  const { min, max } = context.settings.passportLength;
  let [last, length, digits, next] = [first, first.text.length, first.digits, at + 1];
  for (let token = tokens[next]; token !== undefined && token.digits > 0; token = tokens[next]) {
    const isNear = /^[ -]$/.test(context.folded.text.slice(last.end, token.start));
    if (!isNear || length + token.text.length > max) break;
    [last, length, digits, next] = [
      token,
      length + token.text.length,
      digits + token.digits,
      next + 1,
    ];
  }
  if (length < min || length > max || digits < 2 || digits === length) return undefined;
  return { start: first.start, end: last.end, identifier: 'passport-number', next };
}

function isDigits(token: CodeToken): boolean {
  return token.digits === token.text.length;
}
