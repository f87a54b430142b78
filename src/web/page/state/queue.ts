import { computed, effect } from '@preact/signals';
import { askPlace } from '../line/api';
import type { Line } from '../line/line';
import { control, queuePlace, status } from './conversation';

/** How often somebody who waits is told where they stand. */
const EVERY_MS = 15_000;

/** Keeps the visitor's place in the queue up to date for as long as they wait and look at the page. */
export function followQueue(line: Line): void {
  const isWaiting = computed(
    () => control.value.control === 'waiting' && status.value === 'online',
  );
  effect(() => {
    if (!isWaiting.value) return undefined;
    const look = () => {
      if (!document.hidden) void lookUpPlace(line);
    };
    look();
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  });
}

async function lookUpPlace(line: Line): Promise<void> {
  const { session } = line;
  if (!session) return;
  const answer = await askPlace(session);
  if (session !== line.session || control.value.control !== 'waiting') return;
  if (answer === 'none') queuePlace.value = undefined;
  else if (typeof answer === 'string') line.report(answer);
  else queuePlace.value = answer;
}
