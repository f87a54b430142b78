import { signal } from '@preact/signals';

/** Messages that came while nobody was looking. */
export const unread = signal(0);

/** Counts messages that came while the page was hidden, or closed in its launcher. */
export function addUnread(count: number): void {
  if (isUnseen()) unread.value += count;
}

/** The page is being looked at. */
export function markSeen(): void {
  unread.value = 0;
}

/** The launcher says whether its frame is shown. */
export function setFrameShown(isShown: boolean): void {
  isFrameShown = isShown;
  if (!isUnseen()) markSeen();
}

let isFrameShown = true;

function isUnseen(): boolean {
  return document.hidden || !isFrameShown;
}
