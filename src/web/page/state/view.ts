import { signal } from '@preact/signals';
import { keep, readKept } from './storage';

export type DialogName = 'menu' | 'language' | 'forget' | 'delete';

/** What happened to the conversation before this one, told until the visitor goes on. */
export const ended = signal<'deleted' | 'forgotten' | undefined>(undefined);

/** The dialog on top of the page, if any. */
export const openDialog = signal<DialogName | undefined>(undefined);

export const TEXT_SIZES = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** The whole log is wanted on paper, folded parts too. */
export const isPrinting = signal(false);

/** How large the visitor wants the text. */
export const textSize = signal<TextSize>(
  TEXT_SIZES.find((size) => size === readKept('text-size')) ?? 'normal',
);

export function setTextSize(size: TextSize): void {
  textSize.value = size;
  keep('text-size', size === 'normal' ? undefined : size);
}

/** What stands in the writing box. */
export const draft = signal(typeof readKept('draft') === 'string' ? String(readKept('draft')) : '');

export function setDraft(text: string): void {
  draft.value = text;
  keep('draft', text === '' ? undefined : text);
}

/** Puts the keyboard into the writing box, or on touch screens, where that opens a keyboard, on the log. */
export function focusForNext(): void {
  const isTouch = matchMedia('(pointer: coarse)').matches;
  document.getElementById(isTouch ? 'log' : 'write')?.focus({ preventScroll: true });
}

/** Closes the dialog, which gives the focus back to where it was, and then puts it where one goes on. */
export function closeDialogForNext(): void {
  openDialog.value = undefined;
  requestAnimationFrame(focusForNext);
}
