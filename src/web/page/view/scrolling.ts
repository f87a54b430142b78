/** On a low screen the page scrolls as a whole, not the log in it; style/page.css says when. */
const LOW_SCREEN = matchMedia('(max-height: 26rem)');

/** Calls back when the page begins or ceases to scroll as a whole. Returns the way to stop. */
export function onScrollerChange(callback: () => void): () => void {
  LOW_SCREEN.addEventListener('change', callback);
  return () => LOW_SCREEN.removeEventListener('change', callback);
}

/** What scrolls the log: its own box, or else the page. */
export function scrollerOf(box: HTMLElement): Element {
  return LOW_SCREEN.matches ? document.documentElement : box;
}

/** Scrolls to the end of the log. */
export function scrollToEnd(box: HTMLElement): void {
  const scroller = scrollerOf(box);
  scroller.scrollTop = scroller.scrollHeight;
}

/** Scrolls to the end, but no further than the beginning of what was just said. */
export function showNewest(box: HTMLElement, firstNew: string | undefined): void {
  scrollToEnd(box);
  const words = firstNew === undefined ? null : document.getElementById(firstNew);
  if (!words) return;
  const top = LOW_SCREEN.matches ? 0 : box.getBoundingClientRect().top;
  const above = top - words.getBoundingClientRect().top;
  if (above > 0) scrollerOf(box).scrollTop -= above + MARGIN_PX;
}

const MARGIN_PX = 8;
