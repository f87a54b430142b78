import type { IdentifierKind } from './entity';

/** E-mail addresses of a folded text, also with spaces around the sign or the sign written out before a mail host. */
export function emailRanges(text: string): readonly {
  readonly start: number;
  readonly end: number;
  readonly identifier: IdentifierKind;
}[] {
  const plain = Array.from(text.matchAll(/@/g), (match) => around(text, match.index));
  const spelt = Array.from(text.matchAll(SPELT), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found = [...plain, ...spelt].filter((range) => range !== undefined);
  return withoutOverlap(found).map((range) => ({ ...range, identifier: 'email' }));
}

function around(text: string, sign: number) {
  const before = /[a-z0-9._%+'-]{1,64} ?$/.exec(text.slice(Math.max(0, sign - 65), sign));
  const after = /^ ?[a-z0-9][a-z0-9-]{0,62}(?: ?\. ?[a-z0-9-]{1,63}){0,4}/.exec(
    text.slice(sign + 1, sign + 255),
  );
  if (before === null || after === null) return undefined;
  return { start: sign - before[0].length, end: sign + 1 + after[0].length };
}

function withoutOverlap(ranges: readonly { readonly start: number; readonly end: number }[]) {
  const ordered = [...ranges].sort((a, b) => a.start - b.start);
  return ordered.filter((range, at) => at === 0 || (ordered[at - 1]?.end ?? 0) <= range.start);
}

const SPELT =
  /(?<![a-z0-9._+-])[a-z0-9._+-]{1,64} ?(?:\(at\)|\[at\]|\bat\b|\barobase\b|\barroba\b|\bchiocciola\b|\(a\)) ?(?:gmail|googlemail|hotmail|yahoo|outlook|icloud|live|gmx|naver|daum|hanmail|qq|163|proton|protonmail|orange|free|web)(?: ?(?:\.|\bdot\b|\bpoint\b|\bpunto\b|\bponto\b|\bpunkt\b) ?[a-z]{2,6}){1,2}/g;
