import { eligibilityGuards } from './check-eligibility';
import type { Guard } from './situation';

/** Every rule a flow may route by, under its name. */
export const GUARDS = { ...eligibilityGuards } satisfies Record<string, Guard>;

export type GuardName = keyof typeof GUARDS;
