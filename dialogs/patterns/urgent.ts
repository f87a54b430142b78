/** A flight within hours changes the way: these topics give way to the fast path. */
export const URGENT = {
  /** The question that tells how near the flight is, and how urgent each answer makes a hand-off. */
  question: 'flight-when',
  urgency: {
    'at-airport': 4,
    'flight-today': 3,
    'flight-tomorrow': 2,
    'flight-within-72-hours': 1,
    later: 0,
  },
  /** Answers that take the fast path. */
  now: ['at-airport', 'flight-today'],
  topic: 'airport-problem',
  insteadOf: [
    'check-status',
    'processing-time',
    'processing-delay',
    'lost-correspondence',
    'get-eta-number',
    'technical-problem',
    'service-status',
    'start-application',
    'understand-decision',
    'submit-documents',
  ],
} as const;
