import { IDENTIFIER_KINDS, type Entity, type IdentifierKind } from './entity';
import { fold, spanOf, type Folded } from './fold';
import { emailRanges } from './identifier-email';
import {
  codeTokens,
  overlaps,
  protectedRanges,
  type CodeToken,
  type Range,
} from './identifier-tokens';
import { DEFAULT_SETTINGS, type CodeContext, type IdentifierSettings } from './identifier-context';
import { classifyDigits, classifyWord } from './identifier-kinds';

/** An identifier found in a folded text. */
export interface FoundIdentifier extends Range {
  readonly identifier: IdentifierKind;
}

/** Replaces every identifier by its kind in square brackets; dates, flight numbers, amounts and hours stay. */
export function maskIdentifiers(
  text: string,
  settings: IdentifierSettings = DEFAULT_SETTINGS,
): { readonly text: string; readonly found: readonly Entity[] } {
  const found = identifierEntities(fold(text), settings);
  let masked = '';
  let kept = 0;
  for (const entity of found) {
    if (entity.source.startsWith('[')) continue;
    masked += `${text.slice(kept, entity.start)}[${entity.identifier}]`;
    kept = entity.end;
  }
  return { text: masked + text.slice(kept), found };
}

/** A masked text without the marks: the words that carry meaning. */
export function withoutMarks(masked: string): string {
  return IDENTIFIER_KINDS.reduce((text, kind) => text.replaceAll(`[${kind}]`, ' '), masked);
}

/** The identifiers of a folded text as entities, in order; placeholders of an earlier masking count too. */
export function identifierEntities(
  folded: Folded,
  settings: IdentifierSettings = DEFAULT_SETTINGS,
) {
  return findIdentifiers(folded, settings).map(({ start, end, identifier }) => ({
    kind: 'identifier' as const,
    identifier,
    ...spanOf(folded, start, end),
  }));
}

/** Where the identifiers of a folded text stand, in order and without overlap. */
export function findIdentifiers(
  folded: Folded,
  settings: IdentifierSettings = DEFAULT_SETTINGS,
): readonly FoundIdentifier[] {
  const emails = emailRanges(folded.text);
  const barred = [...protectedRanges(folded.text), ...emails].sort((a, b) => a.start - b.start);
  const tokens = codeTokens(folded.text).filter((token) => !overlaps(barred, token));
  const codes = findCodes(tokens, { folded, settings });
  return [...emails, ...placeholders(folded.text), ...codes].sort((a, b) => a.start - b.start);
}

function placeholders(text: string): readonly FoundIdentifier[] {
  return IDENTIFIER_KINDS.flatMap((identifier) =>
    Array.from(text.matchAll(new RegExp(`\\[${identifier}\\]`, 'g')), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      identifier,
    })),
  );
}

function findCodes(tokens: readonly CodeToken[], context: CodeContext): readonly FoundIdentifier[] {
  const found: FoundIdentifier[] = [];
  for (let at = 0; at < tokens.length;) {
    const code = classifyDigits(tokens, at, context) ?? classifyWord(tokens, at, context);
    if (code?.identifier !== undefined) {
      found.push({ start: code.start, end: code.end, identifier: code.identifier });
    }
    at = code?.next ?? at + 1;
  }
  return found;
}
