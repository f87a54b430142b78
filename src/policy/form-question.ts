import type { Guard } from './situation';

/** Which field of the form is meant. */
export const formQuestionGuards = {
  isFieldNamed: (s) => (s.answer('form-field') ?? 'unsure') !== 'unsure',
  isUnsureOfField: (s) => s.answer('form-field') === 'unsure',
  isUnsureOfSection: (s) => s.answer('form-section') === 'unsure',
} satisfies Record<string, Guard>;
