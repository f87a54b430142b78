import { useEffect } from 'preact/hooks';
import type { Desk } from '../model/desk';
import { useDesk } from './context';
import { SHORTCUTS } from './shortcut-list';

/** Listens for the shortcuts while the desk is open; an open dialog has the keyboard for itself. */
export function useShortcuts(): void {
  const desk = useDesk();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => run(desk, event);
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [desk]);
}

function run(desk: Desk, event: KeyboardEvent): void {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const shortcut = SHORTCUTS.find(({ code }) => code === event.code);
  if (!shortcut || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  shortcut.run(desk);
}
