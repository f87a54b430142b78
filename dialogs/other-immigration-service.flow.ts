import { flow } from './questions';

/** The right page for a matter that is not the eTA. */
export const otherImmigrationService = flow({
  topic: 'other-immigration-service',
  start: 'service-wanted',
  forgets: ['service-wanted'],
  nodes: {
    'service-wanted': {
      ask: 'service-wanted',
      next: [
        { when: 'seeksVisitorVisa', to: 'visitor-visa' },
        { when: 'seeksTransitVisa', to: 'transit-visa' },
        { when: 'seeksStudyPermit', to: 'study' },
        { when: 'seeksWorkPermit', to: 'work' },
        { when: 'seeksSuperVisa', to: 'super-visa' },
        { when: 'seeksImmigration', to: 'live-in-canada' },
        { when: 'seeksResidentCard', to: 'pr-card' },
        { when: 'seeksCitizenship', to: 'citizenship' },
        { when: 'seeksCanadianPassport', to: 'canadian-passport' },
        { when: 'seeksProtection', to: 'asylum' },
        { when: 'mayBeInadmissible', to: 'inadmissible' },
        { when: 'comesToStudy', to: 'study' },
        { when: 'comesToWork', to: 'work' },
        { to: 'another-matter' },
      ],
    },

    'visitor-visa': {
      outcome: 'other-service',
      sources: ['links-list', 'irpr'],
      links: ['visitor-visa', 'application-status', 'visa-tool'],
      then: ['check-eligibility'],
    },
    'transit-visa': {
      outcome: 'other-service',
      sources: ['irpr', 'transit'],
      links: ['visitor-visa', 'visa-tool'],
      then: ['check-eligibility'],
    },
    study: {
      outcome: 'other-service',
      sources: ['irpr', 'links-list'],
      links: ['study-permit', 'application-status'],
      then: ['check-eligibility'],
    },
    work: {
      outcome: 'other-service',
      sources: ['irpr', 'links-list'],
      links: ['work-permit', 'application-status'],
      then: ['check-eligibility'],
    },
    'super-visa': {
      outcome: 'other-service',
      sources: ['visa-tool', 'background'],
      links: ['super-visa', 'visa-tool'],
      then: ['start-application'],
    },
    'live-in-canada': {
      outcome: 'other-service',
      sources: ['links-list'],
      links: ['explore-programs', 'application-status', 'processing-times'],
    },
    'pr-card': {
      outcome: 'other-service',
      sources: ['links-list', 'irpr'],
      links: ['travel-document-pr', 'application-status'],
      then: ['check-eligibility'],
    },
    citizenship: {
      outcome: 'other-service',
      sources: ['links-list'],
      links: ['explore-programs', 'application-status', 'contact'],
    },
    'canadian-passport': {
      outcome: 'other-service',
      sources: ['links-list', 'dual-citizens'],
      links: ['canadian-passport', 'dual-citizens'],
      then: ['check-eligibility'],
    },
    asylum: {
      outcome: 'other-service',
      sources: ['links-list'],
      links: ['protection', 'contact'],
      person: true,
    },
    inadmissible: {
      outcome: 'other-service',
      sources: ['links-list', 'irpa'],
      links: ['inadmissibility', 'visitor-visa'],
      then: ['form-question', 'understand-decision'],
      person: true,
    },
    'another-matter': {
      outcome: 'other-service',
      sources: ['links-list'],
      links: ['contact', 'explore-programs', 'application-status'],
      then: ['contact-support', 'check-eligibility'],
    },
  },
});
