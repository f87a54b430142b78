import { flow } from './questions';

/** What an eTA is, and what it is not. */
export const aboutEta = flow({
  topic: 'about-eta',
  start: 'purpose',
  nodes: {
    purpose: {
      next: [{ when: 'comesToStudyOrWork', to: 'no-permit' }, { to: 'what-it-is' }],
    },
    'what-it-is': {
      outcome: 'explained',
      sources: ['irpr', 'boarding-check'],
      links: ['apply', 'visa-tool'],
      then: ['check-eligibility', 'start-application', 'validity-and-travel'],
    },
    'no-permit': {
      outcome: 'explained',
      sources: ['irpr'],
      links: ['study-permit', 'work-permit'],
      then: ['other-immigration-service', 'check-eligibility'],
    },
  },
});
