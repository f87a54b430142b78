/** A day, or the first and last of several, that a stretch of text names. */
export interface NamedDays {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}
