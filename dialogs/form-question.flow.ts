import { flow } from './questions';

/** What to enter in a field of the form: found by its name, or by browsing the sections. */
export const formQuestion = flow({
  topic: 'form-question',
  start: 'field-known',
  forgets: ['form-section', 'form-field'],
  nodes: {
    'field-known': {
      next: [{ when: 'isFieldNamed', to: 'form-field' }, { to: 'form-section' }],
    },
    'form-section': {
      ask: 'form-section',
      next: [{ when: 'isUnsureOfSection', to: 'field-not-found' }, { to: 'form-field' }],
    },
    'form-field': {
      ask: 'form-field',
      next: [{ when: 'isUnsureOfField', to: 'field-not-found' }, { to: 'field' }],
    },

    field: {
      outcome: 'field-explained',
      sources: ['form-copies'],
      links: ['apply'],
      then: ['form-question', 'technical-problem', 'correct-mistake'],
      textsOf: { namespace: 'fields', question: 'form-field' },
    },
    'field-not-found': {
      outcome: 'field-not-found',
      sources: ['client-service', 'form-copies'],
      links: ['apply', 'web-form'],
      then: ['technical-problem', 'find-visa-centre'],
      person: true,
    },
  },
});
