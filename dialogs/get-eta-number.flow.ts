import { flow } from './questions';

/** What and where is my eTA number, and do I need it at all? */
export const getEtaNumber = flow({
  topic: 'get-eta-number',
  start: 'sent',
  nodes: {
    sent: { next: [{ when: 'isNotSent', to: 'not-applied' }, { to: 'permit-holder' }] },
    'permit-holder': {
      ask: 'permit-holder',
      next: [{ when: 'hasEtaWithPermit', to: 'on-permit-letter' }, { to: 'state' }],
    },
    state: {
      next: [
        { when: 'hasNoEtaAfterDecision', to: 'no-valid-number' },
        { when: 'isDecided', to: 'in-approval-email' },
        { when: 'isSent', to: 'not-yet' },
        { to: 'application-state' },
      ],
    },
    'application-state': {
      ask: 'application-state',
      next: [
        { when: 'isNotSent', to: 'not-applied' },
        { when: 'isSent', to: 'not-yet' },
        { to: 'in-approval-email' },
      ],
    },

    'not-applied': {
      outcome: 'no-number-yet',
      sources: ['after-apply'],
      links: ['apply'],
      then: ['start-application', 'check-eligibility'],
    },
    'not-yet': {
      outcome: 'no-number-yet',
      sources: ['after-apply', 'status-tool-copies'],
      links: ['status-tool'],
      then: ['check-status', 'processing-time', 'lost-correspondence'],
    },
    'on-permit-letter': {
      outcome: 'on-permit-letter',
      sources: ['irpr'],
      links: ['accounts', 'web-form'],
      then: ['change-details', 'account-access'],
    },
    'in-approval-email': {
      outcome: 'in-approval-email',
      sources: ['helpcentre-status', 'after-apply', 'status-tool-copies'],
      links: ['status-tool', 'web-form'],
      then: ['lost-correspondence', 'validity-and-travel', 'airport-problem'],
      summary: true,
    },
    'no-valid-number': {
      outcome: 'no-valid-number',
      sources: ['irpr'],
      links: ['status-tool'],
      then: ['understand-decision', 'start-application'],
    },
  },
});
