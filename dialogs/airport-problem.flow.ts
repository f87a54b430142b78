import { flow } from './questions';

const WITHOUT_ETA = [
  { when: 'isCanadian', to: 'canadian-citizen' },
  { when: 'isPermanentResident', to: 'permanent-resident' },
  { when: 'isAmerican', to: 'us-citizen' },
  { when: 'isUsPermanentResident', to: 'us-permanent-resident' },
  { when: 'holdsCanadianVisa', to: 'valid-visa' },
  { when: 'isExemptPerson', to: 'exempt-person' },
  { when: 'holdsNonCitizenDocument', to: 'visa-needed' },
  { when: 'needsVisaToFly', to: 'visa-needed' },
] as const;

/** The fast path before a flight: when it leaves, what is wrong, and one check more at most. */
export const airportProblem = flow({
  topic: 'airport-problem',
  start: 'flight-when',
  forgets: ['airport-trouble'],
  nodes: {
    'flight-when': { ask: 'flight-when', next: [{ to: 'trouble' }] },
    trouble: {
      next: [
        { when: 'isNotSent', to: 'no-eta' },
        { when: 'isActionRequired', to: 'documents-asked' },
        { when: 'isApproved', to: 'same-passport' },
        { when: 'hasNoEtaAfterDecision', to: 'no-boarding' },
        { to: 'airport-trouble' },
      ],
    },
    'airport-trouble': {
      ask: 'airport-trouble',
      next: [
        { when: 'hasNoEtaYet', to: 'no-eta' },
        { when: 'waitsForAnswer', to: 'waiting' },
        { when: 'isNotSeenByAirline', to: 'same-passport' },
        { when: 'isAskedForDocuments', to: 'documents-asked' },
        { when: 'hasLostItsEta', to: 'no-boarding' },
        { to: 'trouble-unknown' },
      ],
    },
    'no-eta': { next: [...WITHOUT_ETA, { to: 'holdings' }] },
    holdings: { ask: 'holdings', next: [...WITHOUT_ETA, { to: 'apply' }] },
    apply: {
      next: [
        { when: 'isConditional', to: 'apply-if-condition-met' },
        { when: 'fliesNow', to: 'apply-now' },
        { when: 'fliesLater', to: 'apply-in-time' },
        { to: 'apply-soon' },
      ],
    },
    waiting: {
      next: [
        { when: 'fliesNow', to: 'waiting-now' },
        { when: 'fliesLater', to: 'waiting-in-time' },
        { to: 'waiting-soon' },
      ],
    },
    'same-passport': {
      ask: 'same-passport',
      next: [{ when: 'hasOtherPassport', to: 'other-passport' }, { to: 'ask-airline-again' }],
    },

    'apply-now': {
      outcome: 'apply-now',
      sources: ['client-service', 'boarding-check'],
      links: ['apply', 'status-tool'],
      then: ['form-question', 'technical-problem'],
      person: true,
    },
    'apply-soon': {
      outcome: 'apply-now',
      sources: ['after-apply', 'client-service'],
      links: ['apply', 'status-tool'],
      then: ['start-application', 'form-question'],
      person: true,
    },
    'apply-in-time': {
      outcome: 'apply-in-time',
      sources: ['after-apply', 'client-service'],
      links: ['apply'],
      then: ['start-application', 'check-eligibility'],
    },
    'apply-if-condition-met': {
      outcome: 'apply-if-condition-met',
      sources: ['irpr', 'client-service'],
      links: ['apply', 'visa-tool'],
      then: ['check-eligibility', 'start-application'],
      person: true,
    },
    'waiting-now': {
      outcome: 'waiting-now',
      sources: ['client-service', 'after-apply'],
      links: ['status-tool', 'apply'],
      then: ['check-status', 'correct-mistake'],
      person: true,
    },
    'waiting-soon': {
      outcome: 'waiting-soon',
      sources: ['after-apply', 'client-service'],
      links: ['status-tool', 'web-form'],
      then: ['processing-delay', 'correct-mistake'],
      person: true,
      summary: true,
    },
    'waiting-in-time': {
      outcome: 'waiting-in-time',
      sources: ['after-apply'],
      links: ['status-tool'],
      then: ['check-status', 'processing-delay'],
    },
    'ask-airline-again': {
      outcome: 'ask-airline-again',
      sources: ['boarding-check', 'client-service'],
      links: ['status-tool'],
      then: ['check-status', 'get-eta-number'],
      person: true,
    },
    'other-passport': {
      outcome: 'other-passport',
      sources: ['after-apply', 'boarding-check'],
      links: ['apply'],
      then: ['start-application', 'correct-mistake'],
      person: true,
    },
    'documents-asked': {
      outcome: 'documents-asked',
      sources: ['submit-documents', 'client-service'],
      links: ['submit-documents', 'accounts'],
      then: ['submit-documents', 'account-access'],
      person: true,
    },
    'no-boarding': {
      outcome: 'no-boarding',
      sources: ['client-service', 'irpr'],
      links: ['status-tool', 'apply'],
      then: ['understand-decision', 'start-application'],
      person: true,
    },
    'trouble-unknown': {
      outcome: 'trouble-unknown',
      sources: ['boarding-check', 'client-service'],
      links: ['status-tool', 'apply'],
      then: ['check-eligibility', 'check-status'],
      person: true,
    },
    'canadian-citizen': {
      outcome: 'no-eta-needed',
      sources: ['dual-citizens'],
      links: ['dual-citizens', 'canadian-passport'],
      then: ['check-eligibility'],
      person: true,
    },
    'permanent-resident': {
      outcome: 'no-eta-needed',
      sources: ['irpr', 'helpcentre-mirror'],
      links: ['travel-document-pr', 'entry-documents'],
      person: true,
    },
    'us-citizen': {
      outcome: 'no-eta-needed',
      sources: ['irpr'],
      links: ['entry-documents'],
      person: true,
    },
    'us-permanent-resident': {
      outcome: 'no-eta-needed',
      sources: ['helpcentre-us-residents', 'irpr'],
      links: ['us-residents'],
      person: true,
    },
    'valid-visa': {
      outcome: 'no-eta-needed',
      sources: ['irpr'],
      links: ['visa-tool'],
      then: ['validity-and-travel'],
      person: true,
    },
    'exempt-person': {
      outcome: 'no-eta-needed',
      sources: ['irpr'],
      links: ['visa-tool'],
      then: ['check-eligibility'],
      person: true,
    },
    'visa-needed': {
      outcome: 'visa-needed',
      sources: ['irpr', 'visa-tool'],
      links: ['visa-tool', 'visitor-visa'],
      then: ['check-eligibility', 'other-immigration-service'],
      person: true,
    },
  },
});
