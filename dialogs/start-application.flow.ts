import { flow } from './questions';

const APPLY = ['apply', 'visa-tool'] as const;
const NEXT = ['form-question', 'processing-time', 'check-eligibility'] as const;

/** Where and how to apply, for whom, and with what in hand. */
export const startApplication = flow({
  topic: 'start-application',
  start: 'known-standing',
  nodes: {
    'known-standing': {
      next: [
        { when: 'isCanadian', to: 'canadian' },
        { when: 'isPermanentResident', to: 'nothing-needed' },
        { when: 'isAmerican', to: 'nothing-needed' },
        { when: 'isUsPermanentResident', to: 'nothing-needed' },
        { when: 'holdsCanadianVisa', to: 'nothing-needed' },
        { when: 'needsVisitorVisa', to: 'visa-instead' },
        { when: 'fliesSoon', to: 'urgent' },
        { to: 'applicant' },
      ],
    },
    applicant: {
      ask: 'applicant',
      next: [
        { when: 'appliesForChild', to: 'child' },
        { when: 'appliesForFamily', to: 'family' },
        { when: 'appliesForClient', to: 'client' },
        { when: 'appliesForAdult', to: 'another-adult' },
        { to: 'trip-purpose' },
      ],
    },
    'trip-purpose': {
      ask: 'trip-purpose',
      next: [
        { when: 'comesToStudyOrWork', to: 'with-permit' },
        { when: 'isConditional', to: 'self-conditional' },
        { to: 'self' },
      ],
    },

    self: {
      outcome: 'apply',
      sources: ['apply-page-copies', 'after-apply', 'irpr'],
      links: APPLY,
      then: NEXT,
    },
    'self-conditional': {
      outcome: 'apply',
      sources: ['irpr', 'apply-page-copies'],
      links: APPLY,
      then: NEXT,
    },
    child: {
      outcome: 'apply-for-other',
      sources: ['form-copies', 'helpcentre-mirror'],
      links: APPLY,
      then: NEXT,
    },
    family: {
      outcome: 'apply-for-other',
      sources: ['form-copies', 'helpcentre-mirror'],
      links: APPLY,
      then: NEXT,
    },
    'another-adult': {
      outcome: 'apply-for-other',
      sources: ['helpcentre-mirror', 'form-copies'],
      links: APPLY,
      then: NEXT,
    },
    client: {
      outcome: 'apply-as-representative',
      sources: ['irpr', 'form-copies'],
      links: APPLY,
      then: NEXT,
    },
    'with-permit': {
      outcome: 'permit-brings-eta',
      sources: ['irpr'],
      links: ['study-permit', 'work-permit', 'apply'],
      then: ['other-immigration-service', 'check-eligibility'],
    },
    urgent: {
      outcome: 'apply-now',
      sources: ['helpcentre-mirror', 'after-apply'],
      links: ['apply', 'status-tool'],
      then: ['airport-problem', 'form-question'],
      person: true,
    },
    'visa-instead': {
      outcome: 'check-first',
      sources: ['irpr'],
      links: ['visa-tool', 'visitor-visa'],
      then: ['check-eligibility', 'other-immigration-service'],
    },
    canadian: {
      outcome: 'no-eta-possible',
      sources: ['dual-citizens'],
      links: ['canadian-passport', 'dual-citizens'],
      then: ['check-eligibility'],
    },
    'nothing-needed': {
      outcome: 'check-first',
      sources: ['irpr'],
      links: ['visa-tool', 'entry-documents'],
      then: ['check-eligibility'],
    },
  },
});
