import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { CaseList } from './case-list';
import type { Selection } from './selection';
import type { Settings } from './settings';

/** Room for the list, and for one conversation, in CSS pixels. */
const LIST_PX = 350;
const PANE_PX = 400;
const MOST = 4;

/** The conversations shown beside one another: the selected one, and with room and will the agent's others. */
export function createPanes(deps: {
  cases: CaseList;
  selection: Selection;
  settings: Settings;
  page: Window;
}): ReadonlySignal<readonly string[]> {
  const room = signal(roomIn(deps.page));
  deps.page.addEventListener('resize', () => {
    room.value = roomIn(deps.page);
  });
  return computed(() => {
    const selected = deps.selection.selected.value;
    const one = selected === undefined ? [] : [selected];
    if (!deps.settings.sideBySide.value) return one;
    const mine = deps.cases.mine.value.map((item) => item.id);
    const shown = mine.slice(0, room.value);
    if (selected === undefined || shown.includes(selected)) return shown;
    return [...shown.slice(0, room.value - 1), selected];
  });
}

function roomIn(page: Window): number {
  const room = Math.floor((page.innerWidth - LIST_PX) / PANE_PX);
  return Math.min(MOST, Math.max(1, room));
}
