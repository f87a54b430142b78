/** The visitor's time zone; asking for it is slow the first time, and once is enough. */
export function timeZone(): string {
  known ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return known;
}

/** Finds the time zone out while nothing else is to be done. */
export function prepareTimeZone(): void {
  if ('requestIdleCallback' in window) requestIdleCallback(() => timeZone());
  else setTimeout(timeZone, QUIET_MS);
}

let known: string | undefined;
const QUIET_MS = 1_000;
