import type { Guard } from './situation';

/** Rules of facts.md (h): a trouble that is gone on another device is the visitor's own. */
export const serviceStatusGuards = {
  isOutageDeclared: (s) => s.outage,
  worksElsewhere: (s) => s.answer('tried-elsewhere') === 'no',
} satisfies Record<string, Guard>;
