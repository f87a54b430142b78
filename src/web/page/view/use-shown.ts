import { useRef, useState } from 'preact/hooks';
import { entries } from '../state/conversation';
import { outbox } from '../state/outbox';
import { isPrinting } from '../state/view';

/** How many messages are on the page at first: more than a screen holds, and quickly there. */
const FIRST = 24;
/** How many more with each request. */
const PAGE = 40;
/** More than this at once slows a small phone down. */
const MOST = 120;

/**
 * The first message shown. A long history begins folded; a page that grew too long is folded again while nobody
 * reads further up: when the visitor speaks, or when the newest words are followed.
 */
export function useShown(isFollowing: () => boolean): {
  first: number;
  showEarlier: () => void;
} {
  const from = useRef<number | undefined>(undefined);
  const [, drawAgain] = useState(0);
  const { length } = entries.value;
  if (length === 0) from.current = undefined;
  else from.current ??= Math.max(0, length - FIRST);
  const first = from.current ?? 0;
  if (length - first > MOST && (isFollowing() || outbox.value.length > 0))
    from.current = length - FIRST;
  return {
    first: isPrinting.value ? 0 : (from.current ?? 0),
    showEarlier() {
      from.current = Math.max(0, (from.current ?? 0) - PAGE);
      drawAgain(from.current);
    },
  };
}
