/** Rows that Page Up and Page Down skip. */
const PAGE = 8;

/** The row that a key leads to in a list; undefined when the key is none of the list's. */
export function keyTarget(
  event: KeyboardEvent,
  { active, count }: { active: number; count: number },
): number | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || count === 0) return undefined;
  const target = wish(event.key, active, count);
  return target === undefined ? undefined : Math.min(count - 1, Math.max(0, target));
}

function wish(key: string, active: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + PAGE;
    case 'PageUp':
      return active - PAGE;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
