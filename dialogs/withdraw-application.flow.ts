import { flow } from './questions';

/** An application already sent shall be withdrawn: often nothing needs to be done, and no fee comes back. */
export const withdrawApplication = flow({
  topic: 'withdraw-application',
  start: 'state',
  nodes: {
    state: { next: [{ when: 'isDecided', to: 'decided' }, { to: 'application-state' }] },
    'application-state': {
      ask: 'application-state',
      next: [
        { when: 'isNotSent', to: 'not-sent' },
        { when: 'isDecided', to: 'decided' },
        { to: 'withdraw-reason' },
      ],
    },
    'withdraw-reason': {
      ask: 'withdraw-reason',
      next: [
        { when: 'appliedTwice', to: 'duplicate' },
        { when: 'withdrawsForMistake', to: 'mistake' },
        { when: 'noLongerTravels', to: 'no-trip' },
        { to: 'withdraw' },
      ],
    },

    'not-sent': {
      outcome: 'nothing-to-withdraw',
      sources: ['apply-page-copies'],
      then: ['start-application', 'fees-and-refunds'],
    },
    decided: {
      outcome: 'nothing-to-withdraw',
      sources: ['corrections-copies', 'irpr'],
      then: ['validity-and-travel', 'understand-decision', 'fees-and-refunds'],
    },
    duplicate: {
      outcome: 'duplicate',
      sources: ['irpr', 'manual-review'],
      links: ['status-tool', 'refund'],
      then: ['fees-and-refunds', 'check-status'],
    },
    mistake: {
      outcome: 'correct-instead',
      sources: ['corrections-copies', 'after-apply'],
      links: ['web-form'],
      then: ['correct-mistake', 'start-application'],
    },
    'no-trip': {
      outcome: 'keep-or-withdraw',
      sources: ['irpr', 'corrections-copies'],
      links: ['web-form', 'refund'],
      then: ['fees-and-refunds', 'validity-and-travel'],
      summary: true,
    },
    withdraw: {
      outcome: 'withdraw-by-web-form',
      sources: ['corrections-copies'],
      links: ['web-form'],
      then: ['fees-and-refunds', 'check-status'],
      summary: true,
    },
  },
});
