import type { Guard } from './situation';

const IDENTITY = ['nationality', 'name'];
const MINOR = ['job', 'address', 'travel-date', 'marital-status'];

/** Rules of facts.md (f): what was left out decides whether IRCC must know at once. */
export const forgotInformationGuards = {
  forgotBackground: (s) => s.answer('forgotten-item') === 'background-answer',
  forgotIdentity: (s) => IDENTITY.includes(s.answer('forgotten-item') ?? ''),
  forgotMinorItem: (s) => MINOR.includes(s.answer('forgotten-item') ?? ''),
} satisfies Record<string, Guard>;
