const FIRST_MS = 250;
/** While the trouble is young, nobody waits longer than this for the next try. */
const CAP_MS = 2_000;
const PATIENT_CAP_MS = 10_000;
/** About three minutes of tries. */
const PATIENT_AFTER = 90;

/** How long to wait before a try: doubling to a low cap, spread so that not everybody comes at once. */
export function delayBefore(attempt: number): number {
  const cap = attempt > PATIENT_AFTER ? PATIENT_CAP_MS : CAP_MS;
  const full = Math.min(cap, FIRST_MS * 2 ** Math.min(attempt, 10));
  return full * (0.5 + Math.random() / 2);
}
