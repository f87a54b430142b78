import { flow } from './questions';

/** Something was answered wrongly in an application already sent: the correction table of the fact base. */
export const correctMistake = flow({
  topic: 'correct-mistake',
  start: 'sent',
  forgets: ['mistake-item'],
  nodes: {
    sent: { next: [{ when: 'isNotSent', to: 'not-sent' }, { to: 'mistake-item' }] },
    'mistake-item': {
      ask: 'mistake-item',
      next: [
        { when: 'isPassportNumberWrong', to: 'passport-number' },
        { when: 'isPassportCountryWrong', to: 'passport-country' },
        { when: 'isNationalityWrong', to: 'nationality' },
        { when: 'arePassportDatesWrong', to: 'passport-dates' },
        { when: 'isIdentityWrong', to: 'identity-state' },
        { when: 'isBackgroundWrong', to: 'background-state' },
        { when: 'isEmailWrong', to: 'email' },
        { when: 'isMinorItemWrong', to: 'minor-state' },
        { to: 'item-unknown' },
      ],
    },
    'identity-state': {
      next: [{ when: 'isDecided', to: 'identity-decided' }, { to: 'identity-asked' }],
    },
    'identity-asked': {
      ask: 'application-state',
      next: [
        { when: 'isNotSent', to: 'not-sent' },
        { when: 'isDecided', to: 'identity-decided' },
        { to: 'identity' },
      ],
    },
    'background-state': {
      next: [{ when: 'isDecided', to: 'background-decided' }, { to: 'background-asked' }],
    },
    'background-asked': {
      ask: 'application-state',
      next: [
        { when: 'isNotSent', to: 'not-sent' },
        { when: 'isDecided', to: 'background-decided' },
        { to: 'background' },
      ],
    },
    'minor-state': {
      next: [{ when: 'isDecided', to: 'minor-decided' }, { to: 'minor-asked' }],
    },
    'minor-asked': {
      ask: 'application-state',
      next: [
        { when: 'isNotSent', to: 'not-sent' },
        { when: 'isDecided', to: 'minor-decided' },
        { to: 'minor' },
      ],
    },

    'not-sent': {
      outcome: 'not-sent',
      sources: ['apply-page-copies'],
      links: ['apply'],
      then: ['form-question', 'start-application'],
    },
    'passport-number': {
      outcome: 'new-application',
      sources: ['after-apply'],
      links: ['apply'],
      then: ['start-application', 'withdraw-application', 'fees-and-refunds'],
    },
    'passport-country': {
      outcome: 'new-application',
      sources: ['corrections-copies', 'after-apply'],
      links: ['apply'],
      then: ['start-application', 'check-eligibility', 'fees-and-refunds'],
    },
    nationality: {
      outcome: 'new-application',
      sources: ['corrections-copies', 'irpa'],
      links: ['apply', 'visa-tool'],
      then: ['check-eligibility', 'start-application', 'fees-and-refunds'],
    },
    'passport-dates': {
      outcome: 'new-application',
      sources: ['corrections-copies', 'irpr'],
      links: ['apply'],
      then: ['start-application', 'fees-and-refunds'],
    },
    identity: {
      outcome: 'web-form-or-new-application',
      sources: ['corrections-copies'],
      links: ['web-form', 'apply'],
      then: ['form-question', 'start-application', 'check-status'],
      summary: true,
    },
    'identity-decided': {
      outcome: 'new-application',
      sources: ['corrections-copies'],
      links: ['apply'],
      then: ['start-application', 'form-question', 'fees-and-refunds'],
    },
    background: {
      outcome: 'tell-at-once',
      sources: ['corrections-copies', 'irpa'],
      links: ['web-form'],
      then: ['check-status', 'submit-documents'],
      person: true,
      summary: true,
    },
    'background-decided': {
      outcome: 'tell-and-apply-again',
      sources: ['corrections-copies', 'irpa'],
      links: ['web-form', 'apply'],
      then: ['start-application', 'understand-decision'],
      person: true,
      summary: true,
    },
    email: {
      outcome: 'web-form',
      sources: ['after-apply'],
      links: ['web-form', 'status-tool'],
      then: ['lost-correspondence', 'check-status'],
      summary: true,
    },
    minor: {
      outcome: 'web-form-if-it-matters',
      sources: ['corrections-copies'],
      links: ['web-form'],
      then: ['check-status', 'processing-time'],
      summary: true,
    },
    'minor-decided': {
      outcome: 'nothing-to-do',
      sources: ['corrections-copies'],
      then: ['validity-and-travel', 'get-eta-number'],
    },
    'item-unknown': {
      outcome: 'item-unknown',
      sources: ['corrections-copies'],
      links: ['status-tool', 'web-form'],
      then: ['form-question', 'forgot-information'],
      person: true,
    },
  },
});
