import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { entries, heardLive, openChoices, session } from '../state/conversation';
import { outbox } from '../state/outbox';

/** Keeps the newest words in view for a visitor who is at the end, and leaves one alone who reads further up. */
export function useFollowing(
  box: RefObject<HTMLDivElement | null>,
  end: RefObject<HTMLDivElement | null>,
): { missed: boolean; goToEnd: () => void } {
  const [missed, setMissed] = useState(false);
  const isAtEnd = useAtEnd(box, end, () => setMissed(false));
  const ownCount = useRef(outbox.value.length);
  const restingAt = useRef<number | undefined>(undefined);
  const shown = entries.value.length;
  useLayoutEffect(() => {
    const hasSpoken = outbox.value.length > ownCount.current;
    ownCount.current = outbox.value.length;
    // Until the visitor speaks, the page stays at its top, where it says what not to type.
    if (!hasSpoken && !entries.value.some(({ kind }) => kind === 'own')) return;
    const isWhereWeLeft = box.current?.scrollTop === restingAt.current;
    if (isAtEnd.current || isWhereWeLeft || hasSpoken) {
      showNewest(box.current, end.current, heardLive.value[0]?.id);
      restingAt.current = box.current?.scrollTop;
    } else if (heardLive.value.length > 0) {
      setMissed(true);
    }
  }, [shown, outbox.value.length, openChoices.value]);
  useRestingPlace(box, end, restingAt);
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

/** Is the end of the log in view? Known from the browser, without measuring. */
function useAtEnd(
  box: RefObject<HTMLDivElement | null>,
  end: RefObject<HTMLDivElement | null>,
  onEnd: () => void,
): { current: boolean } {
  const isAtEnd = useRef(true);
  useEffect(() => {
    if (!end.current || !box.current) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        isAtEnd.current = entry?.isIntersecting ?? true;
        if (isAtEnd.current) onEnd();
      },
      { rootMargin: '0px 0px 120px 0px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return isAtEnd;
}

/** A banner, a growing writing box or a phone's keyboard takes room: what was being read stays in view. */
function useRestingPlace(
  box: RefObject<HTMLDivElement | null>,
  end: RefObject<HTMLDivElement | null>,
  restingAt: { current: number | undefined },
): void {
  useEffect(() => {
    const log = box.current;
    if (!log) return undefined;
    const observer = new ResizeObserver(() => {
      if (restingAt.current === undefined || Math.abs(log.scrollTop - restingAt.current) > 1)
        return;
      showNewest(log, end.current, heardLive.value[0]?.id);
      restingAt.current = log.scrollTop;
    });
    observer.observe(log);
    return () => observer.disconnect();
  }, []);
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
