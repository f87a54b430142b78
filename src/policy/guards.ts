import { applicationGuards } from './application';
import { eligibilityGuards } from './check-eligibility';
import { airportProblemGuards } from './airport-problem';
import { changeDetailsGuards } from './change-details';
import { correctMistakeGuards } from './correct-mistake';
import { forgotInformationGuards } from './forgot-information';
import { getEtaNumberGuards } from './get-eta-number';
import { lostCorrespondenceGuards } from './lost-correspondence';
import { requestReconsiderationGuards } from './request-reconsideration';
import { serviceStatusGuards } from './service-status';
import { understandDecisionGuards } from './understand-decision';
import { withdrawApplicationGuards } from './withdraw-application';
import { accountAccessGuards } from './account-access';
import { contactSupportGuards } from './contact-support';
import { feesAndRefundsGuards } from './fees-and-refunds';
import { findVisaCentreGuards } from './find-visa-centre';
import { formQuestionGuards } from './form-question';
import { otherServiceGuards } from './other-immigration-service';
import { reportFraudGuards } from './report-fraud';
import { startApplicationGuards } from './start-application';
import { submitDocumentsGuards } from './submit-documents';
import { technicalProblemGuards } from './technical-problem';
import { validityAndTravelGuards } from './validity-and-travel';
import type { Guard } from './situation';

/** Every rule a flow may route by, under its name. */
export const GUARDS = {
  ...applicationGuards,
  ...eligibilityGuards,
  ...airportProblemGuards,
  ...changeDetailsGuards,
  ...correctMistakeGuards,
  ...forgotInformationGuards,
  ...getEtaNumberGuards,
  ...lostCorrespondenceGuards,
  ...requestReconsiderationGuards,
  ...serviceStatusGuards,
  ...understandDecisionGuards,
  ...withdrawApplicationGuards,
  ...accountAccessGuards,
  ...contactSupportGuards,
  ...feesAndRefundsGuards,
  ...findVisaCentreGuards,
  ...formQuestionGuards,
  ...otherServiceGuards,
  ...reportFraudGuards,
  ...startApplicationGuards,
  ...submitDocumentsGuards,
  ...technicalProblemGuards,
  ...validityAndTravelGuards,
} satisfies Record<string, Guard>;

export type GuardName = keyof typeof GUARDS;
