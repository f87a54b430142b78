/** A side on which a cue stands: before or after what it points at. */
export type Side = 'before' | 'after';

export const CUES = [
  'passport',
  'person',
  'group',
  'residence',
  'place',
  'origin',
  'block',
  'language',
] as const;

/** What a cue says of the country near it; `origin` is "from", `block` a visa, an embassy, an airline. */
export type Cue = (typeof CUES)[number];

/** A unit of time that numbers can count. */
export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** What a form stands for. Of forms of one layer that overlap only the first and longest is read. */
export type Meaning =
  | {
      readonly layer: 'country';
      readonly iso2: string;
      readonly isPeople: boolean;
      readonly isAmbiguous: boolean;
    }
  | { readonly layer: 'country'; readonly iso2: undefined }
  | { readonly layer: 'cue'; readonly cue: Cue; readonly side: Side }
  | { readonly layer: 'negation'; readonly side: Side | 'adjacent' }
  | { readonly layer: 'travel' }
  | { readonly layer: 'and' }
  | { readonly layer: 'boundary' }
  | { readonly layer: 'connector' }
  | { readonly layer: 'opener' }
  | { readonly layer: `slot:${string}`; readonly slot: string; readonly value: string }
  | { readonly layer: 'language'; readonly tag: string }
  | { readonly layer: 'number'; readonly value: number; readonly isOrdinal: boolean }
  | { readonly layer: 'unit'; readonly unit: TimeUnit }
  | { readonly layer: 'count'; readonly value: number; readonly unit: TimeUnit | undefined }
  | { readonly layer: 'month'; readonly value: number }
  | { readonly layer: 'weekday'; readonly value: number }
  | { readonly layer: 'day'; readonly offset: number }
  | { readonly layer: 'period'; readonly unit: string; readonly offset: number }
  | { readonly layer: 'direction'; readonly direction: TimeDirection; readonly side: Side };

export type TimeDirection = 'last' | 'next' | 'past' | 'future' | 'since';

/** A found form, in units of the folded text. */
export interface Hit<Kind extends Meaning = Meaning> {
  readonly start: number;
  readonly end: number;
  readonly meaning: Kind;
}

/** A country word in a text. */
export interface CountryHit extends Hit<CountryMeaning> {
  /** Is the word a country's name, be it a nationality as well ("suisse")? */
  readonly isName: boolean;
  /** Is the word the name of a language as well? */
  readonly isLanguage: boolean;
}

/** A word that means a country. */
export type CountryMeaning = Extract<Meaning, { readonly layer: 'country'; readonly iso2: string }>;

type OfLayer<Layer extends Meaning['layer']> = Extract<Meaning, { readonly layer: Layer }>;

/** The hits of one layer. */
export function hitsOf<Layer extends Meaning['layer']>(
  hits: readonly Hit[],
  layer: Layer,
): readonly Hit<OfLayer<Layer>>[] {
  return hits.filter((hit): hit is Hit<OfLayer<Layer>> => hit.meaning.layer === layer);
}
