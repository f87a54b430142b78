import type { Flow } from '../src/flow/types';
import { checkEligibility } from './check-eligibility.flow';

/** Every topic the service can talk about. */
export const FLOWS: readonly Flow[] = [checkEligibility];

export { questions } from './questions';
