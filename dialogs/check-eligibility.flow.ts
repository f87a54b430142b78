import { flow } from './questions';

const KNOWN_STANDING = [
  { when: 'isCanadianAndAmerican', to: 'canadian-or-us-passport' },
  { when: 'isCanadian', to: 'canadian-passport-valid' },
  { when: 'isPermanentResident', to: 'permanent-resident' },
  { when: 'isAmerican', to: 'us-citizen' },
  { when: 'isUsPermanentResident', to: 'us-permanent-resident' },
  { when: 'holdsCanadianVisa', to: 'valid-visa' },
  { when: 'isExemptPerson', to: 'exempt-kind' },
  { when: 'holdsNonCitizenDocument', to: 'non-citizen-document' },
] as const;

const VERIFY = ['visa-tool'] as const;

/** Does this person need an eTA, a visa or nothing? The decision table of the fact base, row by row. */
export const checkEligibility = flow({
  topic: 'check-eligibility',
  start: 'known-standing',
  nodes: {
    'known-standing': { next: [...KNOWN_STANDING, { to: 'passport' }] },
    passport: {
      ask: 'passport',
      next: [
        { when: 'isUnsureOfPassport', to: 'official-tool' },
        ...KNOWN_STANDING,
        { when: 'hasSeveralPassports', to: 'travel-passport' },
        { to: 'holdings' },
      ],
    },
    'travel-passport': {
      ask: 'travel-passport',
      next: [{ when: 'isUnsureOfTravelPassport', to: 'official-tool' }, { to: 'holdings' }],
    },
    holdings: {
      ask: 'holdings',
      next: [
        ...KNOWN_STANDING,
        { when: 'isUnsureOfHoldings', to: 'official-tool' },
        { to: 'document' },
      ],
    },

    document: {
      next: [
        { when: 'hasBritishDocument', to: 'british-document' },
        { when: 'hasHongKongDocument', to: 'hong-kong-document' },
        { when: 'hasIsraeliDocument', to: 'israel-document' },
        { when: 'hasRomanianDocument', to: 'romania-document' },
        { when: 'hasTaiwaneseDocument', to: 'taiwan-document' },
        { to: 'standing' },
      ],
    },
    'british-document': {
      ask: 'british-document',
      next: [
        { when: 'needsUkReadmission', to: 'uk-readmission' },
        { when: 'needsBritishTerritory', to: 'british-territory' },
        { when: 'needsRightOfAbode', to: 'uk-right-of-abode' },
        { to: 'standing' },
      ],
    },
    'uk-readmission': { ask: 'uk-readmission', next: [{ to: 'standing' }] },
    'british-territory': { ask: 'british-territory', next: [{ to: 'standing' }] },
    'uk-right-of-abode': { ask: 'uk-right-of-abode', next: [{ to: 'standing' }] },
    'hong-kong-document': { ask: 'hong-kong-document', next: [{ to: 'standing' }] },
    'israel-document': { ask: 'israel-document', next: [{ to: 'standing' }] },
    'romania-document': { ask: 'romania-document', next: [{ to: 'standing' }] },
    'taiwan-document': { ask: 'taiwan-document', next: [{ to: 'standing' }] },

    standing: {
      next: [{ when: 'standingIsUnknown', to: 'official-tool' }, { to: 'travel-mode' }],
    },
    'travel-mode': {
      ask: 'travel-mode',
      next: [
        { when: 'isVisaExempt', to: 'visa-exempt' },
        { when: 'isConditional', to: 'conditional' },
        { to: 'visa-required' },
      ],
    },

    'visa-exempt': {
      next: [
        { when: 'travelsByAir', to: 'eta-by-air' },
        { when: 'transitsOnly', to: 'eta-for-transit' },
        { when: 'travelsByLand', to: 'passport-only-by-land' },
        { when: 'travelsBySea', to: 'sea-origin' },
        { to: 'official-tool' },
      ],
    },
    'sea-origin': {
      ask: 'sea-origin',
      next: [
        { when: 'comesFromSaintPierre', to: 'large-vessel' },
        { when: 'comesFromElsewhereBySea', to: 'passport-only-by-sea' },
        { to: 'official-tool' },
      ],
    },
    'large-vessel': {
      ask: 'large-vessel',
      next: [
        { when: 'isOnLargeVessel', to: 'passport-only-by-cruise' },
        { when: 'isOnSmallVessel', to: 'eta-by-sea' },
        { to: 'official-tool' },
      ],
    },

    conditional: {
      next: [
        { when: 'travelsByAir', to: 'conditional-proof' },
        { when: 'transitsOnly', to: 'conditional-proof' },
        { when: 'travelsByLand', to: 'visa-conditional-by-land' },
        { when: 'travelsBySea', to: 'visa-conditional-by-land' },
        { to: 'official-tool' },
      ],
    },
    'conditional-proof': {
      ask: 'conditional-proof',
      next: [
        { when: 'hadCanadianVisa', to: 'eta-with-canadian-visa' },
        { when: 'hasUsVisa', to: 'eta-with-us-visa' },
        { when: 'hasNeitherProof', to: 'condition-not-met' },
        { to: 'official-tool' },
      ],
    },
    'condition-not-met': {
      next: [{ when: 'transitsOnly', to: 'transit-duration' }, { to: 'visa-condition-not-met' }],
    },

    'visa-required': {
      next: [{ when: 'transitsOnly', to: 'transit' }, { to: 'visa' }],
    },
    transit: {
      next: [
        { when: 'mayUseTransitProgramme', to: 'transit-programme' },
        { to: 'transit-duration' },
      ],
    },
    'transit-programme': {
      ask: 'transit-programme',
      next: [
        { when: 'usesTransitProgramme', to: 'transit-programme-passenger' },
        { to: 'transit-duration' },
      ],
    },
    'transit-duration': {
      ask: 'transit-duration',
      next: [
        { when: 'transitsShortly', to: 'transit-visa' },
        { when: 'transitsLonger', to: 'visa' },
        { to: 'official-tool' },
      ],
    },

    'non-citizen-document': {
      ask: 'non-citizen-document',
      next: [
        { when: 'holdsCanadianRefugeeDocument', to: 'canadian-refugee-document' },
        { when: 'holdsUsReentryPermit', to: 'us-permanent-resident' },
        { when: 'holdsUsRefugeeDocument', to: 'us-resident' },
        { when: 'standingIsUnknown', to: 'official-tool' },
        { to: 'visa-for-document' },
      ],
    },
    'us-resident': {
      ask: 'us-resident',
      next: [
        { when: 'livesPermanentlyInUs', to: 'us-permanent-resident' },
        { when: 'doesNotLivePermanentlyInUs', to: 'visa-for-document' },
        { to: 'official-tool' },
      ],
    },

    'exempt-kind': {
      ask: 'exempt-kind',
      next: [
        { when: 'isDiplomat', to: 'exempt-diplomat' },
        { when: 'isAirCrew', to: 'exempt-air-crew' },
        { when: 'isVesselCrew', to: 'exempt-vessel-crew' },
        { when: 'isVisitingForces', to: 'exempt-visiting-forces' },
        { when: 'returnsFromUs', to: 'exempt-return' },
        { when: 'livesInSaintPierre', to: 'exempt-saint-pierre' },
        { when: 'isRefuelling', to: 'exempt-refuelling' },
        { when: 'isInspector', to: 'exempt-inspector' },
        { when: 'isRoyalFamily', to: 'exempt-royal-family' },
        { to: 'official-tool' },
      ],
    },

    'canadian-passport-valid': {
      ask: 'canadian-passport-valid',
      next: [
        { when: 'hasCanadianPassport', to: 'canadian-passport' },
        { to: 'flight-within-ten-days' },
      ],
    },
    'flight-within-ten-days': {
      ask: 'flight-within-ten-days',
      next: [
        { when: 'fliesWithinTenDays', to: 'second-passport' },
        { to: 'canadian-passport-needed' },
      ],
    },
    'second-passport': {
      next: [
        { when: 'needsOtherPassport', to: 'other-passport' },
        { when: 'otherPassportIsExempt', to: 'canadian-proof' },
        { to: 'canadian-passport-urgent' },
      ],
    },
    'other-passport': {
      ask: 'other-passport',
      next: [
        { when: 'otherPassportIsExempt', to: 'canadian-proof' },
        { to: 'canadian-passport-urgent' },
      ],
    },
    'canadian-proof': {
      ask: 'canadian-proof',
      next: [
        { when: 'provesCitizenship', to: 'special-authorization' },
        { to: 'canadian-passport-urgent' },
      ],
    },

    'canadian-passport': {
      outcome: 'canadian-passport',
      sources: ['dual-citizens'],
      links: ['entry-documents'],
    },
    'canadian-passport-needed': {
      outcome: 'canadian-passport',
      sources: ['dual-citizens'],
      links: ['canadian-passport', 'dual-citizens'],
    },
    'canadian-passport-urgent': {
      outcome: 'canadian-passport',
      sources: ['dual-citizens'],
      links: ['canadian-passport', 'dual-citizens'],
      person: true,
    },
    'canadian-or-us-passport': {
      outcome: 'canadian-or-us-passport',
      sources: ['dual-citizens'],
      links: ['dual-citizens', 'entry-documents'],
    },
    'special-authorization': {
      outcome: 'special-authorization',
      sources: ['dual-citizens'],
      links: ['dual-citizens', 'canadian-passport'],
      person: true,
    },
    'permanent-resident': {
      outcome: 'permanent-resident',
      sources: ['irpr', 'helpcentre-mirror'],
      links: ['travel-document-pr', 'entry-documents'],
    },
    'us-citizen': { outcome: 'us-citizen', sources: ['irpr'], links: ['entry-documents'] },
    'us-permanent-resident': {
      outcome: 'us-permanent-resident',
      sources: ['helpcentre-us-residents', 'irpr'],
      links: ['us-residents', ...VERIFY],
    },
    'valid-visa': {
      outcome: 'valid-visa',
      sources: ['irpr'],
      links: VERIFY,
      then: ['validity-and-travel'],
    },
    'canadian-refugee-document': {
      outcome: 'exempt',
      sources: ['helpcentre-mirror'],
      links: VERIFY,
    },
    'exempt-diplomat': { outcome: 'exempt', sources: ['irpr'], links: VERIFY },
    'exempt-air-crew': { outcome: 'exempt', sources: ['irpr'], links: VERIFY },
    'exempt-vessel-crew': { outcome: 'exempt', sources: ['irpr'], links: VERIFY },
    'exempt-visiting-forces': { outcome: 'exempt', sources: ['irpr'], links: VERIFY },
    'exempt-return': { outcome: 'exempt', sources: ['irpr'], links: VERIFY },
    'exempt-saint-pierre': { outcome: 'exempt', sources: ['irpr'], links: VERIFY },
    'exempt-refuelling': { outcome: 'exempt', sources: ['irpr'], links: VERIFY },
    'exempt-inspector': { outcome: 'exempt', sources: ['irpr'], links: VERIFY },
    'exempt-royal-family': { outcome: 'exempt', sources: ['irpr'], links: VERIFY },
    'transit-programme-passenger': {
      outcome: 'exempt',
      sources: ['transit', 'irpr'],
      links: VERIFY,
    },
    'eta-by-air': {
      outcome: 'eta',
      sources: ['irpr'],
      links: ['apply', ...VERIFY],
      then: ['start-application', 'processing-time'],
    },
    'eta-for-transit': {
      outcome: 'eta',
      sources: ['irpr'],
      links: ['apply', ...VERIFY],
      then: ['start-application', 'processing-time'],
    },
    'eta-by-sea': {
      outcome: 'eta',
      sources: ['irpr'],
      links: ['apply', ...VERIFY],
      then: ['start-application', 'processing-time'],
    },
    'eta-with-canadian-visa': {
      outcome: 'eta',
      sources: ['irpr'],
      links: ['apply', ...VERIFY],
      then: ['start-application', 'processing-time'],
    },
    'eta-with-us-visa': {
      outcome: 'eta',
      sources: ['irpr'],
      links: ['apply', ...VERIFY],
      then: ['start-application', 'processing-time'],
    },
    'passport-only-by-land': { outcome: 'passport-only', sources: ['irpr'], links: VERIFY },
    'passport-only-by-sea': { outcome: 'passport-only', sources: ['irpr'], links: VERIFY },
    'passport-only-by-cruise': { outcome: 'passport-only', sources: ['irpr'], links: VERIFY },
    'visa-condition-not-met': {
      outcome: 'visa',
      sources: ['irpr'],
      links: ['visitor-visa', ...VERIFY],
    },
    'visa-conditional-by-land': {
      outcome: 'visa',
      sources: ['irpr'],
      links: ['visitor-visa', ...VERIFY],
    },
    'visa-for-document': {
      outcome: 'visa',
      sources: ['visa-tool', 'irpr'],
      links: ['visitor-visa', ...VERIFY],
    },
    visa: { outcome: 'visa', sources: ['irpr'], links: ['visitor-visa', ...VERIFY] },
    'transit-visa': {
      outcome: 'transit-visa',
      sources: ['irpr'],
      links: ['visitor-visa', ...VERIFY],
    },
    'official-tool': {
      outcome: 'official-tool',
      sources: ['visa-tool'],
      links: VERIFY,
      person: true,
    },
  },
});
