/** What must all match before anything is said about a case. */
export interface CaseFacts {
  readonly applicationNumber: string;
  readonly passportNumber: string;
  /** YYYY-MM-DD */
  readonly birthDate: string;
}

export const CASE_STATUSES = [
  'approved',
  'refused',
  'in-progress',
  'action-required',
  'cancelled',
  'withdrawn',
  'expired',
] as const;

/** The state of a case, in the words of the question `decision`. */
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** Who asks: what limits are counted by. */
export interface Asker {
  readonly conversationId: string;
  readonly userId: string;
  /** A digest of the network address, where the channel knows one. */
  readonly network?: string | undefined;
}

/** Looks a case up in the operator's case system. */
export interface CaseLookup {
  /** Undefined for a wrong fact, an unknown case, a limit reached and a system that is down alike. Never throws. */
  find(facts: CaseFacts, asker: Asker): Promise<CaseStatus | undefined>;
}
