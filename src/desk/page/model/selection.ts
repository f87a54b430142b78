import { signal, type ReadonlySignal } from '@preact/signals';

/** The conversation being looked at, in the address: it survives a reload, and "back" works. */
export interface Selection {
  readonly selected: ReadonlySignal<string | undefined>;
  select(id: string | undefined): void;
}

const PREFIX = '#case/';

export function createSelection(page: Window): Selection {
  const selected = signal(read(page));
  page.addEventListener('hashchange', () => {
    selected.value = read(page);
  });
  return {
    selected,
    select(id) {
      if (id === selected.peek()) return;
      selected.value = id;
      page.location.hash = id === undefined ? '' : `${PREFIX}${encodeURIComponent(id)}`;
    },
  };
}

function read(page: Window): string | undefined {
  const { hash } = page.location;
  if (!hash.startsWith(PREFIX)) return undefined;
  return decodeURIComponent(hash.slice(PREFIX.length)) || undefined;
}
