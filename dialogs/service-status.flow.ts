import { flow } from './questions';

/** Is the eTA site down for everybody? Posted notices are shown by the service itself; here is how to tell. */
export const serviceStatus = flow({
  topic: 'service-status',
  start: 'declared',
  nodes: {
    declared: {
      next: [{ when: 'isOutageDeclared', to: 'declared-outage' }, { to: 'tried-elsewhere' }],
    },
    'tried-elsewhere': {
      ask: 'tried-elsewhere',
      next: [
        { when: 'worksElsewhere', to: 'only-here' },
        { when: 'fliesSoon', to: 'flight-near' },
        { when: 'failsElsewhereToo', to: 'likely-outage' },
        { to: 'try-elsewhere' },
      ],
    },
    'declared-outage': {
      outcome: 'declared-outage',
      sources: ['client-service'],
      links: ['apply'],
      then: ['airport-problem', 'technical-problem'],
    },
    'likely-outage': {
      outcome: 'likely-outage',
      sources: ['client-service'],
      links: ['apply', 'web-forms'],
      then: ['technical-problem', 'processing-time'],
    },
    'flight-near': {
      outcome: 'outage-flight-near',
      sources: ['client-service', 'helpcentre-trouble'],
      links: ['apply', 'web-forms'],
      then: ['airport-problem', 'technical-problem', 'find-visa-centre'],
      person: true,
    },
    'only-here': {
      outcome: 'only-here',
      sources: ['client-service', 'technical-help'],
      links: ['apply'],
      then: ['technical-problem', 'account-access'],
    },
    'try-elsewhere': {
      outcome: 'try-elsewhere',
      sources: ['client-service'],
      links: ['apply'],
      then: ['technical-problem'],
    },
  },
});
