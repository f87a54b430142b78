import { useEffect, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

/** Which rows of a long list can be seen. */
export interface RowWindow {
  readonly first: number;
  /** Not included. */
  readonly end: number;
  readonly rowHeight: number;
}

/** Rows drawn above and below what can be seen, so that scrolling never shows a gap. */
const SPARE = 8;
/** Height of a row in rem; the style sheet has the same. */
const ROW_REM = 4.25;

/** Follows the scrolling of a list of equally high rows: a thousand cost no more than twenty. */
export function useRowWindow(list: RefObject<HTMLElement | null>, count: number): RowWindow {
  const [view, setView] = useState({ top: 0, height: 800, rowHeight: rowHeight() });
  useEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const measure = () => {
      const next = { top: element.scrollTop, height: element.clientHeight, rowHeight: rowHeight() };
      setView((before) => (isSameRows(before, next) ? before : next));
    };
    const watching = new ResizeObserver(measure);
    watching.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      watching.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [list, count === 0]);
  const first = Math.max(0, Math.floor(view.top / view.rowHeight) - SPARE);
  const end = Math.min(count, Math.ceil((view.top + view.height) / view.rowHeight) + SPARE);
  return { first: Math.min(first, end), end, rowHeight: view.rowHeight };
}

interface View {
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
}

/** Nothing has to be drawn again before the scrolling has eaten half of the spare rows. */
function isSameRows(before: View, next: View): boolean {
  const moved = Math.abs(before.top - next.top) / next.rowHeight;
  const isSameSize = before.height === next.height && before.rowHeight === next.rowHeight;
  return isSameSize && moved < SPARE / 2 && next.top !== 0;
}

function rowHeight(): number {
  return ROW_REM * parseFloat(getComputedStyle(document.documentElement).fontSize);
}
