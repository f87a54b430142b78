import { flow } from './questions';

/** The form or a page does not work: what to try, and when it is not the visitor's own machine. */
export const technicalProblem = flow({
  topic: 'technical-problem',
  start: 'urgency',
  forgets: ['symptom'],
  nodes: {
    urgency: {
      next: [
        { when: 'fliesNow', to: 'urgent' },
        { when: 'isOutageDeclared', to: 'declared-outage' },
        { to: 'symptom' },
      ],
    },
    symptom: {
      ask: 'symptom',
      next: [
        { when: 'pageDoesNotLoad', to: 'tried-elsewhere' },
        { when: 'pageTimesOut', to: 'time-out' },
        { when: 'fieldIsRejected', to: 'field-rejected' },
        { when: 'paymentIsDeclined', to: 'payment-declined' },
        { when: 'paidWithoutReceipt', to: 'charge-visible' },
        { when: 'noEmailCame', to: 'applied-when' },
        { when: 'uploadFails', to: 'upload-fails' },
        { when: 'cannotSignIn', to: 'sign-in' },
        { to: 'other-trouble' },
      ],
    },
    'tried-elsewhere': {
      ask: 'tried-elsewhere',
      next: [{ when: 'failsElsewhereToo', to: 'site-down' }, { to: 'try-elsewhere' }],
    },
    'charge-visible': {
      ask: 'charge-visible',
      next: [
        { when: 'seesCharge', to: 'charged-no-receipt' },
        { when: 'seesNoCharge', to: 'not-charged' },
        { to: 'charge-unknown' },
      ],
    },
    'applied-when': {
      ask: 'applied-when',
      next: [{ when: 'appliedLongAgo', to: 'no-email-late' }, { to: 'no-email-yet' }],
    },

    'declared-outage': {
      outcome: 'declared-outage',
      sources: ['client-service'],
      links: ['apply'],
      then: ['service-status', 'airport-problem'],
    },
    urgent: {
      outcome: 'trouble-before-flight',
      sources: ['helpcentre-trouble'],
      links: ['apply', 'status-tool'],
      then: ['airport-problem', 'service-status'],
      person: true,
    },
    'try-elsewhere': {
      outcome: 'try-elsewhere',
      sources: ['background', 'technical-help'],
      links: ['apply'],
      then: ['service-status'],
      person: true,
    },
    'site-down': {
      outcome: 'perhaps-outage',
      sources: ['client-service', 'helpcentre-trouble'],
      links: ['apply', 'web-forms'],
      then: ['service-status'],
      person: true,
    },
    'time-out': {
      outcome: 'form-timed-out',
      sources: ['apply-page-copies'],
      links: ['apply'],
      then: ['start-application', 'service-status'],
    },
    'field-rejected': {
      outcome: 'field-rejected',
      sources: ['form-copies'],
      links: ['apply', 'web-forms'],
      then: ['form-question'],
      person: true,
    },
    'payment-declined': {
      outcome: 'payment-declined',
      sources: ['apply-page-copies'],
      links: ['how-to-pay', 'apply'],
      then: ['fees-and-refunds', 'service-status'],
      person: true,
    },
    'charged-no-receipt': {
      outcome: 'charged-no-receipt',
      sources: ['helpcentre-trouble', 'apply-page-copies'],
      links: ['web-form', 'status-tool'],
      then: ['check-status', 'fees-and-refunds'],
      person: true,
    },
    'not-charged': {
      outcome: 'pay-again',
      sources: ['helpcentre-trouble', 'apply-page-copies'],
      links: ['apply', 'how-to-pay'],
      then: ['start-application', 'fees-and-refunds'],
    },
    'charge-unknown': {
      outcome: 'check-charge',
      sources: ['helpcentre-trouble', 'apply-page-copies'],
      links: ['web-form'],
      then: ['fees-and-refunds'],
      person: true,
    },
    'no-email-yet': {
      outcome: 'wait-for-email',
      sources: ['after-apply'],
      links: ['status-tool'],
      then: ['check-status', 'lost-correspondence'],
    },
    'no-email-late': {
      outcome: 'email-overdue',
      sources: ['helpcentre-trouble', 'helpcentre-status'],
      links: ['status-tool', 'web-form'],
      then: ['processing-delay', 'lost-correspondence'],
      person: true,
    },
    'upload-fails': {
      outcome: 'upload-fails',
      sources: ['background', 'submit-documents'],
      links: ['submit-documents', 'web-forms'],
      then: ['submit-documents', 'find-visa-centre'],
      person: true,
    },
    'sign-in': {
      outcome: 'sign-in',
      sources: ['submit-documents'],
      links: ['accounts'],
      then: ['account-access'],
    },
    'other-trouble': {
      outcome: 'technical-form',
      sources: ['technical-help', 'helpcentre-trouble'],
      links: ['web-forms', 'apply'],
      then: ['service-status', 'form-question'],
      person: true,
    },
  },
});
