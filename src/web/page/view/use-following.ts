import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { entries, heardLive, openChoices, session } from '../state/conversation';
import { outbox } from '../state/outbox';
import { onScrollerChange, scrollerOf, scrollToEnd, showNewest } from './scrolling';

/** The scrolling box of the log, all that is in it, and its very end. */
interface Places {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  readonly end: RefObject<HTMLDivElement | null>;
}

interface Following {
  /** Something was said that the visitor has not seen. */
  readonly missed: boolean;
  readonly goToEnd: () => void;
  /** Is the visitor where the newest words are? */
  readonly isFollowing: () => boolean;
}

/** Keeps the newest words in view for a visitor who is at the end, and leaves one alone who reads further up. */
export function useFollowing(places: Places): Following {
  const { box } = places;
  const [missed, setMissed] = useState(false);
  const isAtEnd = useAtEnd(places, () => setMissed(false));
  const ownCount = useRef(outbox.value.length);
  const restingAt = useRef<number | undefined>(undefined);
  const shown = entries.value.length;
  const isFollowing = () => isAtEnd.current || isResting(box.current, restingAt.current);
  // Another conversation begins at its top; one that is taken up again then goes to its end.
  useLayoutEffect(() => {
    isAtEnd.current = true;
    restingAt.current = undefined;
    if (box.current) scrollerOf(box.current).scrollTop = 0;
    setMissed(false);
  }, [session.value?.conversationId]);
  useLayoutEffect(() => {
    const hasSpoken = outbox.value.length > ownCount.current;
    ownCount.current = outbox.value.length;
    // Until the visitor speaks, the page stays at its top, where it says what not to type.
    if (!hasSpoken && !entries.value.some(({ kind }) => kind === 'own')) return;
    if (isFollowing() || hasSpoken) {
      restingAt.current = follow(box.current);
    } else if (heardLive.value.length > 0) {
      setMissed(true);
    }
  }, [shown, outbox.value.length, openChoices.value]);
  useRestingPlace(places, restingAt);
  const goToEnd = () => {
    setMissed(false);
    if (box.current) scrollToEnd(box.current);
    box.current?.focus({ preventScroll: true });
  };
  return { missed, goToEnd, isFollowing };
}

/** Is the end of the log in view, or nearly? Known from the browser, without measuring. */
function useAtEnd({ box, end }: Places, onEnd: () => void): { current: boolean } {
  const isAtEnd = useRef(true);
  useEffect(() => {
    let observer: IntersectionObserver | undefined;
    const observe = () => {
      observer?.disconnect();
      const scroller = box.current && scrollerOf(box.current);
      observer = new IntersectionObserver(
        ([entry]) => {
          isAtEnd.current = entry?.isIntersecting ?? true;
          if (isAtEnd.current) onEnd();
        },
        { root: scroller === box.current ? scroller : null, rootMargin: '0px 0px 120px 0px' },
      );
      if (end.current) observer.observe(end.current);
    };
    observe();
    const stop = onScrollerChange(observe);
    return () => {
      observer?.disconnect();
      stop();
    };
  }, []);
  return isAtEnd;
}

/** A banner, a phone's keyboard or somebody's typing takes room: what was being read stays in view. */
function useRestingPlace(
  { box, content }: Places,
  restingAt: { current: number | undefined },
): void {
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      // Somebody who unfolds a part of the log wants to read that.
      if (content.current?.contains(document.activeElement)) return;
      if (isResting(box.current, restingAt.current)) restingAt.current = follow(box.current);
    });
    for (const { current } of [box, content]) if (current) observer.observe(current);
    return () => observer.disconnect();
  }, []);
}

/** Has the visitor not scrolled since the page last did? */
function isResting(box: HTMLElement | null, restingAt: number | undefined): boolean {
  if (box === null || restingAt === undefined) return false;
  return Math.abs(scrollerOf(box).scrollTop - restingAt) <= 1;
}

/** Shows the newest words; returns where the page then rests. */
function follow(box: HTMLElement | null): number | undefined {
  if (box === null) return undefined;
  showNewest(box, heardLive.value[0]?.id);
  return scrollerOf(box).scrollTop;
}
