import type { Flow } from '../src/flow/types';
import { checkEligibility } from './check-eligibility.flow';
import { checkStatus } from './check-status.flow';
import { processingTime } from './processing-time.flow';
import { processingDelay } from './processing-delay.flow';
import { lostCorrespondence } from './lost-correspondence.flow';
import { getEtaNumber } from './get-eta-number.flow';
import { understandDecision } from './understand-decision.flow';
import { requestReconsideration } from './request-reconsideration.flow';
import { forgotInformation } from './forgot-information.flow';
import { correctMistake } from './correct-mistake.flow';
import { changeDetails } from './change-details.flow';
import { airportProblem } from './airport-problem.flow';
import { serviceStatus } from './service-status.flow';
import { withdrawApplication } from './withdraw-application.flow';
import { startApplication } from './start-application.flow';
import { formQuestion } from './form-question.flow';
import { technicalProblem } from './technical-problem.flow';
import { submitDocuments } from './submit-documents.flow';
import { accountAccess } from './account-access.flow';
import { feesAndRefunds } from './fees-and-refunds.flow';
import { aboutEta } from './about-eta.flow';
import { reportFraud } from './report-fraud.flow';
import { findVisaCentre } from './find-visa-centre.flow';
import { contactSupport } from './contact-support.flow';
import { validityAndTravel } from './validity-and-travel.flow';
import { otherImmigrationService } from './other-immigration-service.flow';

/** Every topic the service can talk about. */
export const FLOWS: readonly Flow[] = [
  checkEligibility,
  checkStatus,
  processingTime,
  processingDelay,
  lostCorrespondence,
  getEtaNumber,
  understandDecision,
  requestReconsideration,
  forgotInformation,
  correctMistake,
  changeDetails,
  airportProblem,
  serviceStatus,
  withdrawApplication,
  startApplication,
  formQuestion,
  technicalProblem,
  submitDocuments,
  accountAccess,
  feesAndRefunds,
  aboutEta,
  reportFraud,
  findVisaCentre,
  contactSupport,
  validityAndTravel,
  otherImmigrationService,
];

export { URGENT } from './patterns/urgent';
export { questions } from './questions';
