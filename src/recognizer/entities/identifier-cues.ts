import type { IdentifierKind } from './entity';
import type { CodeContext } from './identifier-context';

/** The kind of identifier that the words just before a place speak of, the nearest word winning. */
export function cueBefore(
  start: number,
  { folded, settings }: CodeContext,
): IdentifierKind | undefined {
  const before = folded.text.slice(Math.max(0, start - settings.cueReach), start);
  const lineStart = before.lastIndexOf('\n') + 1;
  let nearest = lineStart - 1;
  let kind: IdentifierKind | undefined;
  for (const identifier of CUED_KINDS) {
    for (const cue of settings.cues[identifier]) {
      const at = before.lastIndexOf(cue);
      if (at <= nearest || isWithinWord(before, at)) continue;
      nearest = at;
      kind = identifier;
    }
  }
  return kind;
}

/** Is an amount of money written here? */
export function isAmount(start: number, end: number, { folded, settings }: CodeContext): boolean {
  const before = folded.text.slice(Math.max(0, start - 8), start).trimEnd();
  const after = folded.text.slice(end, end + 8).trimStart();
  return settings.amounts.some((word) => before.endsWith(word) || after.startsWith(word));
}

function isWithinWord(text: string, at: number): boolean {
  return /[a-z]/.test(text.charAt(at)) && /[a-z]/.test(text.charAt(at - 1));
}

const CUED_KINDS = [
  'passport-number',
  'application-number',
  'eta-number',
  'uci',
  'phone',
  'card-number',
] as const;
