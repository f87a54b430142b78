/** The id of the dialog with the shortcuts. */
export const SHORTCUTS_DIALOG = 'shortcuts';

/** Shows the dialog with the shortcuts. */
export function openShortcuts(): void {
  const dialog = document.getElementById(SHORTCUTS_DIALOG);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}
