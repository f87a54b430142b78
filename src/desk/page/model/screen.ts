import { computed, signal, type ReadonlySignal } from '@preact/signals';

/** The parts of the supervisor's screen, in their order. */
export const TABS = [
  'people',
  'queue',
  'dashboard',
  'hours',
  'stops',
  'notices',
  'misses',
  'audit',
] as const;

export type Tab = (typeof TABS)[number];

/** Which screen is shown: the conversations, or a part of the supervisor's. It is in the address. */
export interface Screen {
  /** The part of the supervisor's screen that is shown; undefined for the conversations. */
  readonly tab: ReadonlySignal<Tab | undefined>;
  show(tab: Tab): void;
  /** From one screen to the other, and back to the conversation one was at; supervisors only. */
  flip(): void;
}

const PREFIX = '#supervise/';

export function createScreen(page: Window, isSupervisor: ReadonlySignal<boolean>): Screen {
  const wanted = signal(read(page));
  page.addEventListener('hashchange', () => {
    wanted.value = read(page);
  });
  const tab = computed(() => (isSupervisor.value ? wanted.value : undefined));
  let before = '';
  const show = (next: Tab) => {
    if (wanted.peek() === undefined) before = page.location.hash;
    wanted.value = next;
    page.location.hash = `${PREFIX}${next}`;
  };
  const leave = () => {
    wanted.value = undefined;
    page.location.hash = before;
  };
  return {
    tab,
    show,
    flip() {
      if (!isSupervisor.peek()) return;
      if (tab.peek() === undefined) show(TABS[0]);
      else leave();
    },
  };
}

function read(page: Window): Tab | undefined {
  const { hash } = page.location;
  return TABS.find((tab) => hash === `${PREFIX}${tab}`);
}
