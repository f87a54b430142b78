import { flow } from './questions';

const ASK_IRCC = ['status-tool', 'web-form'] as const;

/** The normal time is over and nothing came: reassurance before it, the exact next step after it. */
export const processingDelay = flow({
  topic: 'processing-delay',
  start: 'known',
  nodes: {
    known: {
      next: [
        { when: 'isNotSent', to: 'not-sent' },
        { when: 'isActionRequired', to: 'documents-asked' },
        { to: 'applied-when' },
      ],
    },
    'applied-when': {
      ask: 'applied-when',
      next: [{ when: 'isUnsureWhenApplied', to: 'date-unknown' }, { to: 'receipt' }],
    },
    receipt: {
      ask: 'receipt',
      next: [
        { when: 'lacksReceipt', to: 'flight-without-receipt' },
        { when: 'appliedRecently', to: 'recent' },
        { to: 'flight-when' },
      ],
    },
    'flight-without-receipt': {
      ask: 'flight-when',
      next: [{ when: 'fliesSoon', to: 'no-receipt-flight-near' }, { to: 'no-receipt' }],
    },
    recent: {
      next: [{ when: 'fliesSoon', to: 'within-time-flight-near' }, { to: 'within-time' }],
    },
    'flight-when': {
      ask: 'flight-when',
      next: [{ when: 'fliesSoon', to: 'overdue-flight-near' }, { to: 'overdue' }],
    },

    'not-sent': {
      outcome: 'not-sent',
      sources: ['apply-page-copies'],
      links: ['apply'],
      then: ['start-application', 'processing-time'],
    },
    'documents-asked': {
      outcome: 'action-required',
      sources: ['submit-documents'],
      links: ['submit-documents', 'accounts'],
      then: ['submit-documents', 'account-access'],
    },
    'date-unknown': {
      outcome: 'date-unknown',
      sources: ['helpcentre-trouble'],
      links: ASK_IRCC,
      then: ['lost-correspondence', 'airport-problem'],
    },
    'within-time': {
      outcome: 'within-time',
      sources: ['after-apply'],
      links: ['status-tool'],
      then: ['check-status', 'processing-time'],
    },
    'within-time-flight-near': {
      outcome: 'within-time-flight-near',
      sources: ['after-apply', 'helpcentre-mirror'],
      links: ['status-tool', 'apply'],
      then: ['airport-problem'],
      person: true,
    },
    'no-receipt': {
      outcome: 'no-receipt',
      sources: ['helpcentre-trouble', 'after-apply'],
      links: ['web-form', 'apply'],
      then: ['technical-problem', 'start-application'],
      summary: true,
    },
    'no-receipt-flight-near': {
      outcome: 'no-receipt-flight-near',
      sources: ['helpcentre-trouble', 'after-apply'],
      links: ['apply', 'web-form'],
      then: ['airport-problem', 'technical-problem'],
      person: true,
      summary: true,
    },
    overdue: {
      outcome: 'overdue',
      sources: ['helpcentre-trouble', 'manual-review'],
      links: ASK_IRCC,
      then: ['lost-correspondence', 'submit-documents'],
      summary: true,
    },
    'overdue-flight-near': {
      outcome: 'overdue-flight-near',
      sources: ['helpcentre-trouble', 'helpcentre-mirror'],
      links: ASK_IRCC,
      then: ['airport-problem'],
      person: true,
      summary: true,
    },
  },
});
