import { flow } from './questions';

/** How long does an eTA normally take? Answered at once; a near flight or a long wait changes the answer. */
export const processingTime = flow({
  topic: 'processing-time',
  start: 'wait',
  nodes: {
    wait: {
      next: [
        { when: 'fliesSoon', to: 'flight-near' },
        { when: 'appliedLongAgo', to: 'longer-than-usual' },
        { to: 'usual' },
      ],
    },
    usual: {
      outcome: 'usual',
      sources: ['after-apply'],
      links: ['after-apply'],
      then: ['start-application', 'check-status', 'processing-delay'],
    },
    'flight-near': {
      outcome: 'flight-near',
      sources: ['after-apply', 'helpcentre-mirror'],
      links: ['apply', 'status-tool'],
      then: ['airport-problem', 'start-application', 'check-status'],
      person: true,
    },
    'longer-than-usual': {
      outcome: 'longer-than-usual',
      sources: ['helpcentre-trouble'],
      links: ['status-tool'],
      then: ['processing-delay', 'lost-correspondence'],
    },
  },
});
