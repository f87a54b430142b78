import type { Guard } from './situation';

/** Rules of facts.md (e): a review is worth asking for with something new to show. */
export const requestReconsiderationGuards = {
  hasNewFacts: (s) => s.answer('new-facts') === 'yes',
} satisfies Record<string, Guard>;
