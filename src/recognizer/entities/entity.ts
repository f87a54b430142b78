/** Where something was said: UTF-16 offsets into the original text, and the words themselves. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly source: string;
}

/** How a country was meant. `passport` includes nationality; `mentioned` is a country without a cue. */
export type CountryRole = 'passport' | 'residence' | 'place' | 'mentioned';

/** Numbers that identify a case or a person. Always masked before anything is stored. */
export const IDENTIFIER_KINDS = [
  'application-number',
  'eta-number',
  'uci',
  'passport-number',
  'email',
  'phone',
  'card-number',
] as const;

export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/**
 * Something said in a message, found without regard to the open question.
 * `slot` entities are closed vocabularies of locales/<lng>/entities.json (travel mode, yes/no, holdings …).
 */
export type Entity =
  | ({
      readonly kind: 'country';
      readonly iso2: string;
      readonly role: CountryRole;
      readonly negated: boolean;
      /** Whose it is, where that is somebody other than who writes: a value of the slot `applicant`. */
      readonly owner?: string;
    } & Span)
  | ({
      readonly kind: 'slot';
      readonly slot: string;
      readonly value: string;
      readonly negated: boolean;
      /** Whose it is, as above. */
      readonly owner?: string;
    } & Span)
  | ({ readonly kind: 'date'; readonly from: string; readonly to: string } & Span)
  | ({
      readonly kind: 'duration';
      readonly hours: number;
      readonly direction: 'past' | 'future' | 'length';
    } & Span)
  | ({ readonly kind: 'number'; readonly value: number } & Span)
  | ({ readonly kind: 'language'; readonly tag: string } & Span)
  | ({ readonly kind: 'form-field'; readonly field: string; readonly score: number } & Span)
  | ({ readonly kind: 'identifier'; readonly identifier: IdentifierKind } & Span);
