import { flow } from './questions';

/** How long an eTA lasts, how long a stay, and what counts on the way. */
export const validityAndTravel = flow({
  topic: 'validity-and-travel',
  start: 'known',
  forgets: ['validity-matter'],
  nodes: {
    known: {
      next: [{ when: 'renewedPassport', to: 'new-passport' }, { to: 'validity-matter' }],
    },
    'validity-matter': {
      ask: 'validity-matter',
      next: [
        { when: 'asksForStay', to: 'stay' },
        { when: 'wantsToStayLonger', to: 'stay-longer' },
        { when: 'passportEndsSoon', to: 'passport-ends' },
        { when: 'asksForPrint', to: 'print' },
        { when: 'asksForBorder', to: 'border' },
        { when: 'asksForWorkOrStudy', to: 'work-study' },
        { when: 'travelsOnMexicanPassport', to: 'valid-until-mexico' },
        { to: 'valid-until' },
      ],
    },

    'valid-until': {
      outcome: 'validity',
      sources: ['irpr', 'after-apply'],
      links: ['status-tool'],
      then: ['check-status', 'get-eta-number', 'change-details'],
    },
    'valid-until-mexico': {
      outcome: 'validity',
      sources: ['irpr'],
      links: ['status-tool', 'visa-tool'],
      then: ['check-status', 'check-eligibility'],
    },
    'new-passport': {
      outcome: 'new-eta-needed',
      sources: ['after-apply', 'irpr'],
      links: ['apply'],
      then: ['start-application', 'change-details'],
    },
    stay: {
      outcome: 'length-of-stay',
      sources: ['irpr'],
      links: ['entry-documents', 'extend-stay'],
      then: ['check-eligibility', 'other-immigration-service'],
    },
    'stay-longer': {
      outcome: 'extend-stay',
      sources: ['background', 'irpr'],
      links: ['extend-stay', 'super-visa'],
      then: ['other-immigration-service'],
    },
    'passport-ends': {
      outcome: 'ends-with-passport',
      sources: ['irpr', 'after-apply'],
      links: ['status-tool', 'apply'],
      then: ['start-application', 'check-status'],
    },
    print: {
      outcome: 'nothing-to-print',
      sources: ['after-apply'],
      links: ['status-tool'],
      then: ['get-eta-number', 'check-status'],
    },
    border: {
      outcome: 'officer-decides',
      sources: ['irpr', 'background'],
      links: ['entry-documents', 'inadmissibility'],
      then: ['other-immigration-service', 'check-eligibility'],
    },
    'work-study': {
      outcome: 'no-work-no-study',
      sources: ['irpr'],
      links: ['work-permit', 'study-permit'],
      then: ['other-immigration-service'],
    },
  },
});
