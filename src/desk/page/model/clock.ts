import { signal, type ReadonlySignal } from '@preact/signals';

/** The time of now, in milliseconds, once a second while somebody can see it. */
export function createClock(page: Document): ReadonlySignal<number> {
  const now = signal(Date.now());
  const tick = () => {
    if (page.visibilityState === 'visible') now.value = Date.now();
  };
  setInterval(tick, 1000);
  page.addEventListener('visibilitychange', tick);
  return now;
}
