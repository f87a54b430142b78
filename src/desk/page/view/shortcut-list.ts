import { canClaim } from '../model/case-list';
import type { Desk } from '../model/desk';
import type { DeskTexts } from '../text/texts';
import { openShortcuts } from './open-shortcuts';

/** A key pressed together with Alt, what it does, and the name of that in the texts. */
export interface Shortcut {
  /** As keyboard events name it, whatever the layout says is on the key. */
  readonly code: string;
  /** As people read it. */
  readonly shown: string;
  readonly text: keyof DeskTexts['shortcuts'];
  readonly run: (desk: Desk) => void;
}

/** Every shortcut of the desk. All need Alt, so that none is pressed by writing. */
export const SHORTCUTS: readonly Shortcut[] = [
  { code: 'ArrowDown', shown: '↓', text: 'next', run: (desk) => step(desk, 1) },
  { code: 'ArrowUp', shown: '↑', text: 'previous', run: (desk) => step(desk, -1) },
  { code: 'KeyN', shown: 'N', text: 'claimNext', run: (desk) => void desk.actions.claimNext() },
  { code: 'KeyC', shown: 'C', text: 'claim', run: claimShown },
  { code: 'KeyW', shown: 'W', text: 'write', run: (desk) => focus(desk, 'write') },
  { code: 'KeyI', shown: 'I', text: 'caseFile', run: (desk) => focus(desk, 'file') },
  { code: 'KeyT', shown: 'T', text: 'transcript', run: (desk) => focus(desk, 'transcript') },
  { code: 'KeyL', shown: 'L', text: 'list', run: () => document.getElementById('filter')?.focus() },
  { code: 'KeyO', shown: 'O', text: 'originals', run: ({ settings }) => flip(settings.originals) },
  {
    code: 'KeyS',
    shown: 'S',
    text: 'sideBySide',
    run: ({ settings }) => flip(settings.sideBySide),
  },
  { code: 'KeyR', shown: 'R', text: 'canned', run: (desk) => press(desk, 'canned') },
  { code: 'KeyM', shown: 'M', text: 'note', run: (desk) => focus(desk, 'note') },
  { code: 'KeyX', shown: 'X', text: 'transfer', run: (desk) => press(desk, 'transfer') },
  { code: 'KeyE', shown: 'E', text: 'end', run: (desk) => press(desk, 'close') },
  { code: 'KeyG', shown: 'G', text: 'ended', run: () => document.getElementById('ended')?.click() },
  { code: 'KeyA', shown: 'A', text: 'availability', run: (desk) => flipStatus(desk, 'away') },
  { code: 'KeyB', shown: 'B', text: 'busy', run: (desk) => flipStatus(desk, 'busy') },
  { code: 'KeyV', shown: 'V', text: 'supervise', run: ({ screen }) => screen.flip() },
  { code: 'KeyH', shown: 'H', text: 'help', run: openShortcuts },
];

function step({ cases, selection }: Desk, by: number): void {
  const groups = [cases.mine, cases.matching, cases.callbacks];
  const ids = groups.flatMap((group) => group.peek().map((item) => item.id));
  const here = ids.indexOf(selection.selected.peek() ?? '');
  const next = here === -1 ? (by > 0 ? 0 : ids.length - 1) : here + by;
  const id = ids[(next + ids.length) % ids.length];
  if (id !== undefined) selection.select(id);
}

function claimShown({ actions, cases, selection, session }: Desk): void {
  const shown = cases.find(selection.selected.peek() ?? '');
  if (shown && canClaim(shown, session.agentId.peek())) void actions.claim(shown.id);
}

function focus({ selection }: Desk, what: 'write' | 'file' | 'transcript' | 'note'): void {
  const element = document.getElementById(`${what}-${selection.selected.peek() ?? ''}`);
  const fold = element?.closest('[data-open="false"]')?.querySelector<HTMLElement>('.fold');
  if (fold && fold.offsetParent !== null) {
    fold.click();
    requestAnimationFrame(() => element?.focus());
  } else element?.focus();
}

function flip(setting: { value: boolean }): void {
  setting.value = !setting.value;
}

/** Presses a button of the conversation shown, where it is. */
function press({ selection }: Desk, what: 'close' | 'transfer' | 'canned'): void {
  document.getElementById(`${what}-${selection.selected.peek() ?? ''}`)?.click();
}

function flipStatus({ session }: Desk, status: 'away' | 'busy'): void {
  const profile = session.profile.peek();
  if (typeof profile === 'object')
    void session.setStatus(profile.status === status ? 'available' : status);
}
