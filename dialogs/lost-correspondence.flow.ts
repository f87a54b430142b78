import { flow } from './questions';

/** An email from IRCC is lost or never came: where else its content is, and how to ask for it again. */
export const lostCorrespondence = flow({
  topic: 'lost-correspondence',
  start: 'lost-message',
  forgets: ['lost-message'],
  nodes: {
    'lost-message': { ask: 'lost-message', next: [{ to: 'mailbox-open' }] },
    'mailbox-open': {
      ask: 'mailbox-open',
      next: [
        { when: 'hasLostMailbox', to: 'mailbox-lost' },
        { when: 'lostReceipt', to: 'receipt' },
        { when: 'lostRequest', to: 'request' },
        { when: 'lostApproval', to: 'approval' },
        { when: 'lostRefusal', to: 'refusal' },
        { to: 'other-message' },
      ],
    },

    'mailbox-lost': {
      outcome: 'mailbox-lost',
      sources: ['after-apply'],
      links: ['web-form', 'status-tool'],
      then: ['check-status', 'submit-documents'],
      summary: true,
    },
    receipt: {
      outcome: 'receipt-lost',
      sources: ['helpcentre-trouble', 'apply-page-copies'],
      links: ['web-form'],
      then: ['technical-problem', 'check-status'],
      summary: true,
    },
    request: {
      outcome: 'request-lost',
      sources: ['submit-documents'],
      links: ['accounts', 'submit-documents', 'web-form'],
      then: ['submit-documents', 'account-access'],
      person: true,
      summary: true,
    },
    approval: {
      outcome: 'approval-lost',
      sources: ['helpcentre-status', 'after-apply'],
      links: ['status-tool', 'web-form'],
      then: ['get-eta-number', 'validity-and-travel'],
      summary: true,
    },
    refusal: {
      outcome: 'refusal-lost',
      sources: ['helpcentre-status', 'irpa'],
      links: ['status-tool', 'web-form'],
      then: ['understand-decision', 'request-reconsideration'],
      summary: true,
    },
    'other-message': {
      outcome: 'message-lost',
      sources: ['helpcentre-status', 'helpcentre-trouble'],
      links: ['status-tool', 'web-form'],
      then: ['check-status', 'processing-delay'],
      summary: true,
    },
  },
});
