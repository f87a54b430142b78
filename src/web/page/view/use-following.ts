import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { entries, heardLive, openChoices, session } from '../state/conversation';
import { outbox } from '../state/outbox';

/** The scrolling box of the log, all that is in it, and its very end. */
interface Places {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  readonly end: RefObject<HTMLDivElement | null>;
}

/** Keeps the newest words in view for a visitor who is at the end, and leaves one alone who reads further up. */
export function useFollowing(places: Places): { missed: boolean; goToEnd: () => void } {
  const { box, end } = places;
  const [missed, setMissed] = useState(false);
  const isAtEnd = useAtEnd(places, () => setMissed(false));
  const ownCount = useRef(outbox.value.length);
  const restingAt = useRef<number | undefined>(undefined);
  const shown = entries.value.length;
  useLayoutEffect(() => {
    const hasSpoken = outbox.value.length > ownCount.current;
    ownCount.current = outbox.value.length;
    // Until the visitor speaks, the page stays at its top, where it says what not to type.
    if (!hasSpoken && !entries.value.some(({ kind }) => kind === 'own')) return;
    if (isAtEnd.current || isResting(box.current, restingAt.current) || hasSpoken) {
      showNewest(box.current, end.current, heardLive.value[0]?.id);
      restingAt.current = box.current?.scrollTop;
    } else if (heardLive.value.length > 0) {
      setMissed(true);
    }
  }, [shown, outbox.value.length, openChoices.value]);
  useRestingPlace(places, restingAt);
  useLayoutEffect(() => {
    isAtEnd.current = true;
    setMissed(false);
  }, [session.value?.conversationId]);
  const goToEnd = () => {
    setMissed(false);
    scroll(box.current, end.current, 'end');
    box.current?.focus({ preventScroll: true });
  };
  return { missed, goToEnd };
}

/** On a low screen the page scrolls as a whole, not the log in it; style/page.css says when. */
const LOW_SCREEN = '(max-height: 26rem)';

/** Is the end of the log in view, or nearly? Known from the browser, without measuring. */
function useAtEnd({ box, end }: Places, onEnd: () => void): { current: boolean } {
  const isAtEnd = useRef(true);
  useEffect(() => {
    const lowScreen = matchMedia(LOW_SCREEN);
    let observer: IntersectionObserver | undefined;
    const observe = () => {
      observer?.disconnect();
      observer = new IntersectionObserver(
        ([entry]) => {
          isAtEnd.current = entry?.isIntersecting ?? true;
          if (isAtEnd.current) onEnd();
        },
        { root: lowScreen.matches ? null : box.current, rootMargin: '0px 0px 120px 0px' },
      );
      if (end.current) observer.observe(end.current);
    };
    observe();
    lowScreen.addEventListener('change', observe);
    return () => {
      observer?.disconnect();
      lowScreen.removeEventListener('change', observe);
    };
  }, []);
  return isAtEnd;
}

/** A banner, a phone's keyboard or somebody's typing takes room: what was being read stays in view. */
function useRestingPlace(
  { box, content, end }: Places,
  restingAt: { current: number | undefined },
): void {
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      if (!isResting(box.current, restingAt.current)) return;
      showNewest(box.current, end.current, heardLive.value[0]?.id);
      restingAt.current = box.current?.scrollTop;
    });
    for (const { current } of [box, content]) if (current) observer.observe(current);
    return () => observer.disconnect();
  }, []);
}

/** Has the visitor not scrolled since the page last did? */
function isResting(box: HTMLElement | null, restingAt: number | undefined): boolean {
  return box !== null && restingAt !== undefined && Math.abs(box.scrollTop - restingAt) <= 1;
}

/** Scrolls to the end, but no further than the beginning of what was just said. */
function showNewest(
  box: HTMLElement | null,
  end: HTMLElement | null,
  firstNew: string | undefined,
): void {
  scroll(box, end, 'end');
  const words = firstNew === undefined ? null : document.getElementById(firstNew);
  if (box && words && words.getBoundingClientRect().top < box.getBoundingClientRect().top)
    scroll(box, words, 'start');
}

function scroll(box: HTMLElement | null, target: HTMLElement | null, block: 'start' | 'end'): void {
  if (!box || !target) return;
  if (box.scrollHeight <= box.clientHeight + 1 && getComputedStyle(box).overflowY === 'visible') {
    target.scrollIntoView({ block });
    return;
  }
  const gap = target.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTop = block === 'end' ? box.scrollHeight : box.scrollTop + gap - 8;
}
