import type { Folded } from './fold';
import defaults from './identifier-settings.json';

/** What counts as an identifier: letters, lengths and cue words. */
export type IdentifierSettings = typeof defaults;

/** The settings of identifier-settings.json. */
export const DEFAULT_SETTINGS: IdentifierSettings = defaults;

/** What a code is judged in. */
export interface CodeContext {
  readonly folded: Folded;
  readonly settings: IdentifierSettings;
}
