import { flow } from './questions';

const ASK_IRCC = ['status-tool', 'web-form'] as const;

/** What is the state of my application, how do I look it up, and what does the word I see mean? */
export const checkStatus = flow({
  topic: 'check-status',
  start: 'sent',
  nodes: {
    sent: { next: [{ when: 'isNotSent', to: 'not-sent' }, { to: 'decision' }] },
    decision: {
      ask: 'decision',
      next: [
        { when: 'isApproved', to: 'approved' },
        { when: 'isRefused', to: 'refused' },
        { when: 'isActionRequired', to: 'action-required' },
        { when: 'isCancelled', to: 'cancelled' },
        { when: 'isWithdrawn', to: 'withdrawn' },
        { when: 'isExpired', to: 'expired' },
        { when: 'isNotFound', to: 'not-found' },
        { when: 'isInProgress', to: 'applied-when' },
        { to: 'receipt' },
      ],
    },
    receipt: {
      ask: 'receipt',
      next: [{ when: 'lacksReceipt', to: 'no-receipt' }, { to: 'applied-when' }],
    },
    'applied-when': {
      ask: 'applied-when',
      next: [{ when: 'appliedRecently', to: 'recent' }, { to: 'flight-when' }],
    },
    recent: {
      next: [
        { when: 'fliesSoon', to: 'waiting-flight-near' },
        { when: 'isInProgress', to: 'in-progress' },
        { to: 'check-with-tool' },
      ],
    },
    'flight-when': {
      ask: 'flight-when',
      next: [
        { when: 'fliesSoon', to: 'overdue-flight-near' },
        { when: 'isUnsureWhenApplied', to: 'date-unknown' },
        { to: 'overdue' },
      ],
    },

    'not-sent': {
      outcome: 'not-sent',
      sources: ['apply-page-copies'],
      links: ['apply'],
      then: ['start-application', 'form-question'],
    },
    approved: {
      outcome: 'approved',
      sources: ['after-apply', 'irpr'],
      links: ['status-tool'],
      then: ['get-eta-number', 'validity-and-travel', 'correct-mistake'],
    },
    refused: {
      outcome: 'refused',
      sources: ['client-service', 'irpr'],
      then: ['understand-decision', 'request-reconsideration'],
    },
    'action-required': {
      outcome: 'action-required',
      sources: ['submit-documents'],
      links: ['submit-documents', 'accounts'],
      then: ['submit-documents', 'account-access'],
    },
    cancelled: {
      outcome: 'cancelled',
      sources: ['irpr'],
      links: ['status-tool'],
      then: ['understand-decision', 'start-application'],
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
      links: ASK_IRCC,
      then: ['correct-mistake', 'processing-delay'],
    },
    'no-receipt': {
      outcome: 'no-receipt',
      sources: ['helpcentre-trouble', 'after-apply'],
      links: ['web-form', 'apply'],
      then: ['technical-problem', 'lost-correspondence', 'airport-problem'],
    },
    'in-progress': {
      outcome: 'in-progress',
      sources: ['after-apply'],
      links: ['status-tool'],
      then: ['processing-time', 'change-details'],
    },
    'check-with-tool': {
      outcome: 'check-with-tool',
      sources: ['status-tool-copies', 'after-apply'],
      links: ['status-tool'],
      then: ['understand-decision', 'lost-correspondence'],
    },
    'waiting-flight-near': {
      outcome: 'waiting-flight-near',
      sources: ['after-apply', 'helpcentre-mirror'],
      links: ['status-tool', 'apply'],
      then: ['airport-problem'],
      person: true,
    },
    'overdue-flight-near': {
      outcome: 'overdue-flight-near',
      sources: ['helpcentre-trouble', 'helpcentre-mirror'],
      links: ASK_IRCC,
      then: ['airport-problem'],
      person: true,
      summary: true,
    },
    overdue: {
      outcome: 'overdue',
      sources: ['helpcentre-trouble'],
      links: ASK_IRCC,
      then: ['lost-correspondence', 'submit-documents'],
      summary: true,
    },
    'date-unknown': {
      outcome: 'date-unknown',
      sources: ['helpcentre-trouble'],
      links: ASK_IRCC,
      then: ['lost-correspondence'],
    },
  },
});
