import { flow } from './questions';

/** Something changed since the application: does the eTA still fit, and who must be told? */
export const changeDetails = flow({
  topic: 'change-details',
  start: 'sent',
  forgets: ['change-item'],
  nodes: {
    sent: { next: [{ when: 'isNotSent', to: 'not-sent' }, { to: 'change-item' }] },
    'change-item': {
      ask: 'change-item',
      next: [
        { when: 'hasNewPassport', to: 'new-passport' },
        { when: 'changedEmail', to: 'email' },
        { when: 'changedName', to: 'name-in-passport' },
        { when: 'changedStatus', to: 'status' },
        { when: 'changedTravelPlans', to: 'travel-plans' },
        { when: 'changedMinorDetail', to: 'minor' },
        { to: 'item-unknown' },
      ],
    },
    'name-in-passport': {
      ask: 'name-in-passport',
      next: [
        { when: 'hasNameInPassport', to: 'new-passport-for-name' },
        { when: 'keepsOldName', to: 'old-name-in-passport' },
        { to: 'item-unknown' },
      ],
    },
    status: {
      next: [
        { when: 'isCanadian', to: 'became-canadian' },
        { when: 'isPermanentResident', to: 'became-resident' },
        { to: 'new-status' },
      ],
    },
    'new-status': {
      ask: 'new-status',
      next: [
        { when: 'becameCanadian', to: 'became-canadian' },
        { when: 'becamePermanentResident', to: 'became-resident' },
        { when: 'gainedOtherCitizenship', to: 'other-citizenship' },
        { to: 'item-unknown' },
      ],
    },

    'not-sent': {
      outcome: 'not-sent',
      sources: ['apply-page-copies'],
      links: ['apply'],
      then: ['form-question', 'start-application'],
    },
    'new-passport': {
      outcome: 'new-eta',
      sources: ['after-apply', 'irpr'],
      links: ['apply'],
      then: ['start-application', 'check-eligibility', 'validity-and-travel'],
    },
    'new-passport-for-name': {
      outcome: 'new-eta',
      sources: ['after-apply', 'irpr'],
      links: ['apply'],
      then: ['start-application', 'form-question'],
    },
    'old-name-in-passport': {
      outcome: 'nothing-to-do',
      sources: ['background'],
      links: ['web-form'],
      then: ['validity-and-travel'],
    },
    'became-canadian': {
      outcome: 'no-eta-for-canadians',
      sources: ['dual-citizens'],
      links: ['canadian-passport', 'dual-citizens'],
      then: ['check-eligibility'],
    },
    'became-resident': {
      outcome: 'no-eta-for-residents',
      sources: ['irpr', 'helpcentre-mirror'],
      links: ['travel-document-pr', 'entry-documents'],
      then: ['check-eligibility'],
    },
    'other-citizenship': {
      outcome: 'choose-passport',
      sources: ['irpr', 'background'],
      links: ['visa-tool', 'apply'],
      then: ['check-eligibility', 'start-application'],
    },
    email: {
      outcome: 'web-form',
      sources: ['after-apply'],
      links: ['web-form', 'status-tool'],
      then: ['lost-correspondence', 'check-status'],
      summary: true,
    },
    'travel-plans': {
      outcome: 'nothing-to-do',
      sources: ['corrections-copies', 'irpr'],
      then: ['validity-and-travel', 'airport-problem', 'withdraw-application'],
    },
    minor: {
      outcome: 'nothing-to-do',
      sources: ['corrections-copies'],
      links: ['web-form'],
      then: ['check-status', 'validity-and-travel'],
      summary: true,
    },
    'item-unknown': {
      outcome: 'item-unknown',
      sources: ['after-apply'],
      links: ['web-form', 'status-tool'],
      then: ['correct-mistake', 'check-eligibility'],
      person: true,
    },
  },
});
