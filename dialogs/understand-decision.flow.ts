import { flow } from './questions';

/** An outcome came: what it means, and what can be done now. Options only, never advice and never a promise. */
export const understandDecision = flow({
  topic: 'understand-decision',
  start: 'decision',
  nodes: {
    decision: {
      ask: 'decision',
      next: [
        { when: 'isApproved', to: 'approved' },
        { when: 'isRefused', to: 'refusal-reason' },
        { when: 'isCancelled', to: 'cancelled' },
        { when: 'isActionRequired', to: 'action-required' },
        { when: 'isInProgress', to: 'in-progress' },
        { when: 'isWithdrawn', to: 'withdrawn' },
        { when: 'isExpired', to: 'expired' },
        { when: 'isNotFound', to: 'not-found' },
        { to: 'no-decision-seen' },
      ],
    },
    'refusal-reason': {
      ask: 'refusal-reason',
      next: [
        { when: 'wasRefusedForMistake', to: 'refused-for-mistake' },
        { when: 'wasRefusedForDocuments', to: 'refused-for-documents' },
        { when: 'wasRefusedForWrongDocument', to: 'refused-needs-visa' },
        { when: 'wasRefusedAsInadmissible', to: 'refused-inadmissible' },
        { to: 'refused-unknown' },
      ],
    },
    cancelled: {
      next: [
        { when: 'isPermanentResident', to: 'cancelled-resident' },
        { to: 'cancellation-reason' },
      ],
    },
    'cancellation-reason': {
      ask: 'cancellation-reason',
      next: [
        { when: 'lostItsPassport', to: 'cancelled-passport-gone' },
        { when: 'becameResident', to: 'cancelled-resident' },
        { when: 'sawRulesChange', to: 'cancelled-country-rules' },
        { when: 'wasCancelledByOfficer', to: 'cancelled-by-officer' },
        { to: 'cancelled-unknown' },
      ],
    },

    approved: {
      outcome: 'approved',
      sources: ['after-apply', 'irpr'],
      links: ['status-tool'],
      then: ['validity-and-travel', 'get-eta-number', 'correct-mistake'],
    },
    'refused-for-mistake': {
      outcome: 'refused',
      sources: ['client-service', 'irpa'],
      links: ['apply'],
      then: ['start-application', 'form-question', 'request-reconsideration'],
    },
    'refused-for-documents': {
      outcome: 'refused',
      sources: ['submit-documents', 'client-service'],
      links: ['apply', 'submit-documents'],
      then: ['start-application', 'request-reconsideration'],
    },
    'refused-needs-visa': {
      outcome: 'refused',
      sources: ['irpr', 'client-service'],
      links: ['visa-tool', 'visitor-visa'],
      then: ['check-eligibility', 'other-immigration-service'],
    },
    'refused-inadmissible': {
      outcome: 'refused',
      sources: ['irpa', 'helpcentre-mirror'],
      links: ['inadmissibility', 'visitor-visa'],
      then: ['request-reconsideration', 'other-immigration-service'],
      person: true,
    },
    'refused-unknown': {
      outcome: 'refused',
      sources: ['irpa', 'client-service'],
      links: ['status-tool', 'web-form'],
      then: ['lost-correspondence', 'request-reconsideration', 'check-eligibility'],
      person: true,
    },
    'cancelled-passport-gone': {
      outcome: 'cancelled',
      sources: ['irpr'],
      links: ['apply'],
      then: ['start-application', 'change-details'],
    },
    'cancelled-resident': {
      outcome: 'cancelled',
      sources: ['irpr', 'helpcentre-mirror'],
      links: ['travel-document-pr', 'entry-documents'],
      then: ['check-eligibility'],
    },
    'cancelled-country-rules': {
      outcome: 'cancelled',
      sources: ['irpr'],
      links: ['visa-tool', 'visitor-visa'],
      then: ['check-eligibility', 'other-immigration-service'],
    },
    'cancelled-by-officer': {
      outcome: 'cancelled',
      sources: ['irpr', 'irpa'],
      links: ['inadmissibility', 'web-form'],
      then: ['request-reconsideration', 'other-immigration-service'],
      person: true,
    },
    'cancelled-unknown': {
      outcome: 'cancelled',
      sources: ['irpr'],
      links: ['status-tool', 'web-form'],
      then: ['lost-correspondence', 'request-reconsideration'],
      person: true,
    },
    'action-required': {
      outcome: 'action-required',
      sources: ['submit-documents'],
      links: ['submit-documents', 'accounts'],
      then: ['submit-documents', 'account-access'],
    },
    'in-progress': {
      outcome: 'in-progress',
      sources: ['after-apply'],
      links: ['status-tool'],
      then: ['processing-delay', 'processing-time'],
    },
    withdrawn: {
      outcome: 'withdrawn',
      sources: ['manual-review', 'status-tool-copies'],
      links: ['apply'],
      then: ['check-eligibility', 'start-application'],
    },
    expired: {
      outcome: 'expired',
      sources: ['irpr'],
      links: ['apply'],
      then: ['start-application', 'validity-and-travel'],
    },
    'not-found': {
      outcome: 'not-found',
      sources: ['status-tool-copies'],
      links: ['status-tool', 'web-form'],
      then: ['check-status', 'correct-mistake'],
    },
    'no-decision-seen': {
      outcome: 'no-decision-seen',
      sources: ['after-apply', 'status-tool-copies'],
      links: ['status-tool'],
      then: ['check-status', 'lost-correspondence'],
    },
  },
});
