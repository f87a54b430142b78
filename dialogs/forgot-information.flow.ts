import { flow } from './questions';

/** Something was left out of an application already sent: what, and before or after the decision. */
export const forgotInformation = flow({
  topic: 'forgot-information',
  start: 'sent',
  forgets: ['forgotten-item'],
  nodes: {
    sent: { next: [{ when: 'isNotSent', to: 'not-sent' }, { to: 'forgotten-item' }] },
    'forgotten-item': {
      ask: 'forgotten-item',
      next: [
        { when: 'forgotBackground', to: 'background-state' },
        { when: 'forgotIdentity', to: 'identity-state' },
        { when: 'forgotMinorItem', to: 'minor-state' },
        { to: 'item-unknown' },
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
    identity: {
      outcome: 'web-form-or-new-application',
      sources: ['corrections-copies'],
      links: ['web-form', 'apply'],
      then: ['form-question', 'check-status'],
      summary: true,
    },
    'identity-decided': {
      outcome: 'new-application',
      sources: ['corrections-copies'],
      links: ['apply', 'web-form'],
      then: ['start-application', 'form-question'],
      summary: true,
    },
    minor: {
      outcome: 'web-form-and-wait',
      sources: ['corrections-copies'],
      links: ['web-form'],
      then: ['check-status', 'processing-time'],
      summary: true,
    },
    'minor-decided': {
      outcome: 'nothing-to-do',
      sources: ['corrections-copies'],
      links: ['web-form'],
      then: ['validity-and-travel'],
      summary: true,
    },
    'item-unknown': {
      outcome: 'item-unknown',
      sources: ['corrections-copies'],
      links: ['web-form'],
      then: ['form-question', 'correct-mistake'],
      person: true,
    },
  },
});
