import { flow } from './questions';

/** A decision shall be looked at again: what is possible, within which time, with which limits. */
export const requestReconsideration = flow({
  topic: 'request-reconsideration',
  start: 'decision',
  nodes: {
    decision: {
      ask: 'decision',
      next: [
        { when: 'isRefused', to: 'refusal-reason' },
        { when: 'isCancelled', to: 'new-facts' },
        { when: 'isApproved', to: 'approved' },
        { when: 'isActionRequired', to: 'answer-first' },
        { when: 'isWithdrawn', to: 'apply-again' },
        { when: 'isExpired', to: 'apply-again' },
        { to: 'no-decision-yet' },
      ],
    },
    'refusal-reason': {
      ask: 'refusal-reason',
      next: [
        { when: 'wasRefusedForMistake', to: 'corrected-application' },
        { when: 'wasRefusedForDocuments', to: 'complete-application' },
        { when: 'wasRefusedForWrongDocument', to: 'visa-instead' },
        { to: 'new-facts' },
      ],
    },
    'new-facts': {
      ask: 'new-facts',
      next: [{ when: 'hasNewFacts', to: 'with-new-facts' }, { to: 'without-new-facts' }],
    },

    'with-new-facts': {
      outcome: 'ask-for-review',
      sources: ['background', 'irpa'],
      links: ['web-form'],
      then: ['understand-decision'],
      person: true,
      summary: true,
    },
    'without-new-facts': {
      outcome: 'other-ways',
      sources: ['irpa', 'background'],
      links: ['inadmissibility', 'visitor-visa'],
      then: ['understand-decision', 'other-immigration-service'],
      person: true,
    },
    'corrected-application': {
      outcome: 'apply-again',
      sources: ['client-service', 'irpa'],
      links: ['apply', 'web-form'],
      then: ['start-application', 'form-question', 'understand-decision'],
    },
    'complete-application': {
      outcome: 'apply-again',
      sources: ['submit-documents', 'client-service'],
      links: ['apply', 'submit-documents'],
      then: ['start-application', 'submit-documents', 'understand-decision'],
    },
    'visa-instead': {
      outcome: 'visa-instead',
      sources: ['irpr', 'client-service'],
      links: ['visa-tool', 'visitor-visa'],
      then: ['check-eligibility', 'other-immigration-service'],
    },
    'apply-again': {
      outcome: 'apply-again',
      sources: ['irpr', 'status-tool-copies'],
      links: ['apply'],
      then: ['start-application', 'check-eligibility'],
    },
    approved: {
      outcome: 'nothing-to-review',
      sources: ['after-apply'],
      links: ['status-tool'],
      then: ['validity-and-travel', 'correct-mistake'],
    },
    'answer-first': {
      outcome: 'nothing-to-review',
      sources: ['submit-documents'],
      links: ['submit-documents', 'accounts'],
      then: ['submit-documents', 'account-access'],
    },
    'no-decision-yet': {
      outcome: 'nothing-to-review',
      sources: ['after-apply', 'status-tool-copies'],
      links: ['status-tool'],
      then: ['check-status', 'lost-correspondence'],
    },
  },
});
