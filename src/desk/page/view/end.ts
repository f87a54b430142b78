import { useSignal, type Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Talk } from '../model/talks';
import { useDesk } from './context';

/** Within this many pixels of its end a transcript counts as read to the end. */
const NEAR_PX = 40;

/**
 * Keeps a transcript at its end while the agent reads there, and leaves it where it is otherwise;
 * takes note of what has been seen.
 */
export function useEnd(
  talk: Talk,
  pendingCount: number,
): { box: RefObject<HTMLDivElement | null>; isAtEnd: Signal<boolean>; toEnd: () => void } {
  const { attention } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useSignal(true);
  const { id } = talk.file;
  const note = () => {
    if (isAtEnd.peek() && document.visibilityState === 'visible') attention.see(id);
  };
  const toEnd = () => {
    const element = box.current;
    if (element) element.scrollTop = element.scrollHeight;
  };
  useLayoutEffect(() => {
    if (isAtEnd.peek()) toEnd();
    note();
  }, [talk.lines.length, pendingCount, id]);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    return follow(
      element,
      () => {
        isAtEnd.value = restBelow(element) < NEAR_PX;
        note();
      },
      () => isAtEnd.peek(),
    );
  }, [id]);
  return { box, isAtEnd, toEnd };
}

/** Calls when the box was scrolled or the page came into sight; keeps the end in sight when the box or what is in it changes its size. */
function follow(element: HTMLElement, look: () => void, isAtEnd: () => boolean): () => void {
  const resizing = new ResizeObserver(() => {
    if (isAtEnd()) element.scrollTop = element.scrollHeight;
  });
  resizing.observe(element);
  if (element.firstElementChild) resizing.observe(element.firstElementChild);
  element.addEventListener('scroll', look, { passive: true });
  document.addEventListener('visibilitychange', look);
  return () => {
    resizing.disconnect();
    element.removeEventListener('scroll', look);
    document.removeEventListener('visibilitychange', look);
  };
}

function restBelow(element: HTMLElement): number {
  return element.scrollHeight - element.clientHeight - element.scrollTop;
}
