import { flow } from './questions';

const FIND = ['visa-centres'] as const;

/** Where a visa application centre is, and what it does and does not do for an eTA. */
export const findVisaCentre = flow({
  topic: 'find-visa-centre',
  start: 'centre-need',
  forgets: ['centre-need'],
  nodes: {
    'centre-need': {
      ask: 'centre-need',
      next: [
        { when: 'needsComputer', to: 'computer' },
        { when: 'needsScanner', to: 'scan' },
        { when: 'needsHelpInPerson', to: 'help' },
        { when: 'needsFingerprints', to: 'fingerprints' },
        { to: 'address' },
      ],
    },

    address: {
      outcome: 'find-centre',
      sources: ['client-service'],
      links: FIND,
      then: ['start-application', 'contact-support'],
    },
    computer: {
      outcome: 'centre-computer',
      sources: ['client-service'],
      links: [...FIND, 'apply'],
      then: ['start-application', 'form-question'],
    },
    scan: {
      outcome: 'centre-scanner',
      sources: ['client-service', 'submit-documents'],
      links: [...FIND, 'submit-documents'],
      then: ['submit-documents', 'account-access'],
    },
    help: {
      outcome: 'centre-help',
      sources: ['client-service'],
      links: FIND,
      then: ['form-question', 'contact-support'],
    },
    fingerprints: {
      outcome: 'follow-letter',
      sources: ['background', 'client-service'],
      links: [...FIND, 'accounts'],
      then: ['submit-documents', 'other-immigration-service'],
    },
  },
});
