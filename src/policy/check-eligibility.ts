import type { Category } from './facts';
import {
  countryPeriod,
  documentQuestion,
  hasTransitProgramme,
  passportsOf,
  standing,
} from './passport';
import type { Guard, Situation } from './situation';

/** Rules of facts.md (a), the decision table of who needs what; sources: IRPR 7, 7.01, 7.1, 190. */
export const eligibilityGuards = {
  isCanadian,
  isCanadianAndAmerican: (s) => isCanadian(s) && hasPassport(s, 'usCitizen'),
  isAmerican: (s) => hasPassport(s, 'usCitizen'),
  isPermanentResident: (s) => holds(s, 'permanent-resident'),
  isUsPermanentResident: (s) => holds(s, 'us-permanent-resident'),
  holdsCanadianVisa: (s) => holds(s, 'canadian-visa'),
  holdsNonCitizenDocument: (s) => holds(s, 'non-citizen-document'),
  isExemptPerson: (s) => holds(s, 'exempt-person'),
  isUnsureOfHoldings: (s) => holds(s, 'unsure'),
  isUnsureOfPassport: (s) => s.answer('passport') === 'unsure',
  hasSeveralPassports: (s) => passportsOf(s).length > 1,
  isUnsureOfTravelPassport: (s) => s.answer('travel-passport') === 'unsure',

  hasBritishDocument: (s) => documentQuestion(s) === 'british-document',
  hasHongKongDocument: (s) => documentQuestion(s) === 'hong-kong-document',
  hasIsraeliDocument: (s) => documentQuestion(s) === 'israel-document',
  hasRomanianDocument: (s) => documentQuestion(s) === 'romania-document',
  hasTaiwaneseDocument: (s) => documentQuestion(s) === 'taiwan-document',
  needsUkReadmission: (s) => s.answer('british-document') === 'british-overseas-citizen',
  needsBritishTerritory: (s) =>
    s.answer('british-document') === 'british-overseas-territories-citizen',
  needsRightOfAbode: (s) => s.answer('british-document') === 'british-subject',

  standingIsUnknown: (s) => standing(s) === 'unknown',
  isVisaExempt: (s) => standing(s) === 'visaExemptEta',
  isConditional: (s) => standing(s) === 'conditionalEta',

  travelsByAir: (s) => s.answer('travel-mode') === 'air',
  transitsOnly: (s) => s.answer('travel-mode') === 'transit',
  travelsByLand: (s) => s.answer('travel-mode') === 'land',
  travelsBySea: (s) => s.answer('travel-mode') === 'sea',
  comesFromSaintPierre: (s) => s.answer('sea-origin') === 'spm',
  comesFromElsewhereBySea: (s) => s.answer('sea-origin') === 'other',
  isOnLargeVessel: (s) => s.answer('large-vessel') === 'yes',
  isOnSmallVessel: (s) => s.answer('large-vessel') === 'no',

  hadCanadianVisa: (s) => s.answer('conditional-proof') === 'canadian-visa-ten-years',
  hasUsVisa: (s) => s.answer('conditional-proof') === 'us-visa',
  hasNeitherProof: (s) => s.answer('conditional-proof') === 'neither',
  mayUseTransitProgramme: (s) => hasTransitProgramme(s),
  usesTransitProgramme: (s) => s.answer('transit-programme') === 'yes',
  transitsShortly: (s) => s.answer('transit-duration') === 'yes',
  transitsLonger: (s) => s.answer('transit-duration') === 'no',

  holdsCanadianRefugeeDocument: (s) =>
    s.answer('non-citizen-document') === 'canadian-refugee-document',
  holdsUsRefugeeDocument: (s) => s.answer('non-citizen-document') === 'us-refugee-document',
  holdsUsReentryPermit: (s) => s.answer('non-citizen-document') === 'us-reentry-permit',
  livesPermanentlyInUs: (s) => s.answer('us-resident') === 'yes',
  doesNotLivePermanentlyInUs: (s) => s.answer('us-resident') === 'no',

  isDiplomat: (s) => s.answer('exempt-kind') === 'diplomat',
  isAirCrew: (s) => s.answer('exempt-kind') === 'air-crew',
  isVesselCrew: (s) => s.answer('exempt-kind') === 'vessel-crew',
  isVisitingForces: (s) => s.answer('exempt-kind') === 'visiting-forces',
  isRoyalFamily: (s) => s.answer('exempt-kind') === 'royal-family',
  isInspector: (s) => s.answer('exempt-kind') === 'inspector',
  isRefuelling: (s) => s.answer('exempt-kind') === 'refuelling-stop',
  livesInSaintPierre: (s) => s.answer('exempt-kind') === 'spm-resident',
  returnsFromUs: (s) => s.answer('exempt-kind') === 'us-return',

  hasCanadianPassport: (s) => s.answer('canadian-passport-valid') === 'yes',
  fliesWithinTenDays: (s) => s.answer('flight-within-ten-days') === 'yes',
  otherPassportIsExempt: (s) => otherPassportIsExempt(s),
  needsOtherPassport: (s) => foreignPassport(s) === undefined,
  provesCitizenship: (s) => s.answer('canadian-proof') === 'yes',
} satisfies Record<string, Guard>;

function isCanadian(situation: Situation): boolean {
  return holds(situation, 'canadian-citizen') || hasPassport(situation, 'canadian');
}

function holds(situation: Situation, holding: string): boolean {
  return situation.answer('holdings') === holding;
}

function hasPassport(situation: Situation, category: Category): boolean {
  return passportsOf(situation).some(
    (passport) => countryPeriod(situation, passport)?.category === category,
  );
}

function foreignPassport(situation: Situation): string | undefined {
  const named = passportsOf(situation).find(
    (passport) => countryPeriod(situation, passport)?.category !== 'canadian',
  );
  return named ?? situation.answer('other-passport');
}

function otherPassportIsExempt(situation: Situation): boolean {
  const passport = foreignPassport(situation);
  return !!passport && countryPeriod(situation, passport)?.category === 'visaExemptEta';
}
