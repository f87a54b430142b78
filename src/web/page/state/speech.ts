import { effect, signal } from '@preact/signals';
import type { Said } from '../line/activity';
import { heardLive } from './conversation';

/** Two messages that are put on the page at once are read in any order: each comes a moment after the one before. */
const APART_MS = 300;
/** Long enough for every screen reader to have taken it; afterwards nobody who reads on meets the words twice. */
const KEPT_MS = 5_000;

/** What is being read out now. */
export const spoken = signal<readonly Said[]>([]);

let waiting: readonly Said[] = [];
let isBusy = false;

/** Reads out what is said, one message after the other. Returns the way to stop. */
export function followSpeech(): () => void {
  return effect(() => {
    waiting = [...waiting, ...heardLive.value];
    if (!isBusy) speakNext();
  });
}

function speakNext(): void {
  const [next, ...rest] = waiting;
  isBusy = next !== undefined;
  if (!next) return;
  waiting = rest;
  spoken.value = [...spoken.peek(), next];
  setTimeout(speakNext, APART_MS);
  setTimeout(() => (spoken.value = spoken.peek().filter((said) => said !== next)), KEPT_MS);
}
