import { flow } from './questions';

/** Private sites, false messages and helpers: what to do first, and where to report. */
export const reportFraud = flow({
  topic: 'report-fraud',
  start: 'fraud-kind',
  forgets: ['fraud-kind'],
  nodes: {
    'fraud-kind': {
      ask: 'fraud-kind',
      next: [
        { when: 'paidPrivateSite', to: 'paid-other-site' },
        { when: 'gotSuspiciousMessage', to: 'suspicious-message' },
        { when: 'sharedPersonalData', to: 'shared-data' },
        { when: 'paidHelper', to: 'paid-helper' },
        { to: 'check-site' },
      ],
    },

    'paid-other-site': {
      outcome: 'private-site',
      sources: ['press-unofficial-sites', 'background'],
      links: ['status-tool', 'apply', 'anti-fraud-centre'],
      then: ['check-status', 'start-application', 'fees-and-refunds'],
    },
    'check-site': {
      outcome: 'official-site-only',
      sources: ['press-unofficial-sites', 'irpr'],
      links: ['apply', 'anti-fraud-centre'],
      then: ['start-application', 'fees-and-refunds'],
    },
    'suspicious-message': {
      outcome: 'do-not-click',
      sources: ['background', 'after-apply'],
      links: ['status-tool', 'anti-fraud-centre'],
      then: ['check-status', 'submit-documents'],
    },
    'shared-data': {
      outcome: 'protect-yourself',
      sources: ['background'],
      links: ['anti-fraud-centre', 'status-tool'],
      then: ['check-status', 'change-details'],
      person: true,
    },
    'paid-helper': {
      outcome: 'unlicensed-helper',
      sources: ['irpr', 'background'],
      links: ['status-tool', 'anti-fraud-centre', 'web-form'],
      then: ['check-status', 'correct-mistake'],
      person: true,
    },
  },
});
