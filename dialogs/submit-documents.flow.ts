import { flow } from './questions';

/** Documents that IRCC asked for: how, in what form, and in time. */
export const submitDocuments = flow({
  topic: 'submit-documents',
  start: 'request',
  forgets: ['document-matter'],
  nodes: {
    request: {
      next: [{ when: 'isActionRequired', to: 'document-matter' }, { to: 'documents-asked' }],
    },
    'documents-asked': {
      ask: 'documents-asked',
      next: [
        { when: 'wereDocumentsAsked', to: 'document-matter' },
        { when: 'wereNoDocumentsAsked', to: 'not-asked' },
        { to: 'find-request' },
      ],
    },
    'document-matter': {
      ask: 'document-matter',
      next: [
        { when: 'asksForFormat', to: 'format' },
        { when: 'needsMoreTime', to: 'more-time' },
        { when: 'missedDeadline', to: 'deadline-missed' },
        { when: 'cannotReachAccount', to: 'cannot-sign-in' },
        { to: 'how-to-send' },
      ],
    },

    'how-to-send': {
      outcome: 'send-in-account',
      sources: ['submit-documents'],
      links: ['submit-documents', 'accounts'],
      then: ['account-access', 'find-visa-centre', 'check-status'],
    },
    format: {
      outcome: 'document-format',
      sources: ['background', 'submit-documents'],
      links: ['submit-documents'],
      then: ['find-visa-centre', 'technical-problem'],
    },
    'more-time': {
      outcome: 'ask-for-time',
      sources: ['submit-documents'],
      links: ['accounts', 'web-form'],
      then: ['account-access'],
      summary: true,
      person: true,
    },
    'deadline-missed': {
      outcome: 'send-at-once',
      sources: ['submit-documents'],
      links: ['accounts', 'web-form', 'status-tool'],
      then: ['check-status', 'understand-decision'],
      summary: true,
      person: true,
    },
    'cannot-sign-in': {
      outcome: 'account-first',
      sources: ['submit-documents'],
      links: ['accounts', 'web-form'],
      then: ['account-access'],
      person: true,
    },
    'not-asked': {
      outcome: 'nothing-to-send',
      sources: ['after-apply', 'corrections-copies'],
      links: ['status-tool', 'web-form'],
      then: ['check-status', 'forgot-information', 'correct-mistake'],
    },
    'find-request': {
      outcome: 'find-request',
      sources: ['submit-documents', 'after-apply'],
      links: ['status-tool', 'accounts'],
      then: ['check-status', 'lost-correspondence'],
    },
  },
});
