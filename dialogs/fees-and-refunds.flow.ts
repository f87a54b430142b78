import { flow } from './questions';

/** What an eTA costs, how it is paid, and what happens to the money. */
export const feesAndRefunds = flow({
  topic: 'fees-and-refunds',
  start: 'fee-matter',
  forgets: ['fee-matter'],
  nodes: {
    'fee-matter': {
      ask: 'fee-matter',
      next: [
        { when: 'asksForCards', to: 'cards' },
        { when: 'wasChargedTwice', to: 'charged-twice' },
        { when: 'wantsRefund', to: 'refund' },
        { when: 'wantsProofOfPayment', to: 'proof-of-payment' },
        { when: 'paidMoreElsewhere', to: 'other-site' },
        { to: 'price' },
      ],
    },

    price: {
      outcome: 'fee',
      sources: ['irpr'],
      links: ['apply', 'how-to-pay'],
      then: ['start-application', 'report-fraud'],
    },
    cards: {
      outcome: 'cards',
      sources: ['apply-page-copies'],
      links: ['how-to-pay', 'apply'],
      then: ['start-application', 'technical-problem'],
    },
    'charged-twice': {
      outcome: 'charged-twice',
      sources: ['background', 'links-list'],
      links: ['web-form', 'refund'],
      then: ['check-status', 'withdraw-application'],
      person: true,
    },
    refund: {
      outcome: 'refund',
      sources: ['apply-page-copies', 'links-list'],
      links: ['refund', 'web-form'],
      then: ['withdraw-application', 'validity-and-travel'],
    },
    'proof-of-payment': {
      outcome: 'proof-of-payment',
      sources: ['apply-page-copies', 'after-apply'],
      links: ['web-form'],
      then: ['lost-correspondence', 'check-status'],
    },
    'other-site': {
      outcome: 'private-site',
      sources: ['press-unofficial-sites', 'irpr'],
      links: ['status-tool', 'apply'],
      then: ['report-fraud', 'check-status'],
    },
  },
});
