import { flow } from './questions';

/** Signing in to the secure account, which an eTA needs only when documents are asked for. */
export const accountAccess = flow({
  topic: 'account-access',
  start: 'need',
  forgets: ['account-problem'],
  nodes: {
    need: {
      next: [{ when: 'isActionRequired', to: 'account-problem' }, { to: 'documents-asked' }],
    },
    'documents-asked': {
      ask: 'documents-asked',
      next: [{ when: 'wereNoDocumentsAsked', to: 'no-account-needed' }, { to: 'account-problem' }],
    },
    'account-problem': {
      ask: 'account-problem',
      next: [
        { when: 'wantsNewAccount', to: 'new-account' },
        { when: 'forgotSignIn', to: 'forgot-sign-in' },
        { when: 'getsNoCode', to: 'no-code' },
        { when: 'isLockedOut', to: 'locked' },
        { when: 'wantsToLink', to: 'link-application' },
        { when: 'missesApplication', to: 'link-application' },
        { to: 'other-account-trouble' },
      ],
    },

    'no-account-needed': {
      outcome: 'no-account-needed',
      sources: ['submit-documents', 'links-list'],
      links: ['status-tool', 'accounts'],
      then: ['check-status', 'start-application', 'other-immigration-service'],
    },
    'new-account': {
      outcome: 'create-account',
      sources: ['submit-documents'],
      links: ['submit-documents', 'accounts'],
      then: ['submit-documents'],
    },
    'forgot-sign-in': {
      outcome: 'recover-sign-in',
      sources: ['background', 'links-list'],
      links: ['accounts', 'web-form'],
      then: ['submit-documents'],
      person: true,
    },
    'no-code': {
      outcome: 'sign-in-code',
      sources: ['background', 'links-list'],
      links: ['accounts', 'web-forms'],
      then: ['submit-documents'],
      person: true,
    },
    locked: {
      outcome: 'account-locked',
      sources: ['background', 'links-list'],
      links: ['accounts', 'web-forms'],
      then: ['submit-documents'],
      person: true,
    },
    'link-application': {
      outcome: 'link-application',
      sources: ['submit-documents'],
      links: ['submit-documents', 'accounts', 'web-form'],
      then: ['submit-documents', 'check-status'],
    },
    'other-account-trouble': {
      outcome: 'account-help',
      sources: ['links-list', 'technical-help'],
      links: ['accounts', 'web-forms'],
      then: ['service-status', 'submit-documents'],
      person: true,
    },
  },
});
