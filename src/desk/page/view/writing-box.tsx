import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Case } from '../api/shapes';
import { useDesk, useTexts } from './context';

const FEWEST_ROWS = 2;
const MOST_ROWS = 8;
/** Roughly, in a box of usual width. */
const CHARACTERS_PER_ROW = 70;
/** What browsers say for a key that an input method is still working on. */
const KEY_OF_INPUT_METHOD = 229;

/** The writing box: Enter sends, Shift+Enter does not, and neither while an input method composes; a slash at the start of a line opens the prepared replies. */
export function WritingBox(props: {
  file: Case;
  tooMany: number;
  isPicking: { value: boolean };
  send: () => void;
}) {
  const { file, tooMany, isPicking, send } = props;
  const { drafts, typing } = useDesk();
  const { write } = useTexts();
  const draft = drafts.value[file.id] ?? '';
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLTextAreaElement }) => {
    const opens = event.key === '/' && isAtLineStart(event.currentTarget);
    if (!opens && !meansSend(event)) return;
    event.preventDefault();
    if (opens) isPicking.value = true;
    else send();
  };
  return (
    <textarea
      ref={useWriting(file.id)}
      id={`write-${file.id}`}
      rows={rowsFor(draft)}
      dir="auto"
      aria-label={write.label}
      aria-describedby={hintId(file)}
      aria-keyshortcuts="Alt+W"
      aria-invalid={tooMany > 0}
      placeholder={write.label}
      value={draft}
      onInput={(event) => {
        const text = event.currentTarget.value;
        drafts.value = { ...drafts.value, [file.id]: text };
        if (text.trim() !== '') typing.tell(file.id);
      }}
      onKeyDown={onKeyDown}
    />
  );
}

/** The id of the line that explains the writing box of a case. */
export function hintId(file: Case): string {
  return `hint-${file.id}`;
}

/** The box grows with what is written, within reason. */
function rowsFor(draft: string): number {
  const lines = draft.split('\n').length + Math.floor(draft.length / CHARACTERS_PER_ROW);
  return Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, lines));
}

function isAtLineStart({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): boolean {
  if (selectionStart !== selectionEnd) return false;
  return selectionStart === 0 || value[selectionStart - 1] === '\n';
}

function meansSend(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.shiftKey || event.altKey) return false;
  return !event.isComposing && event.keyCode !== KEY_OF_INPUT_METHOD;
}

/** The writing box takes the focus when the agent has just taken the conversation, or asks for it. */
function useWriting(id: string) {
  const { actions } = useDesk();
  const box = useRef<HTMLTextAreaElement>(null);
  const isWanted = actions.writeTo.value === id;
  // Before the next key: what is typed at once must not go elsewhere.
  useLayoutEffect(() => {
    if (!isWanted) return;
    box.current?.focus();
    actions.focusWriting(undefined);
  }, [isWanted]);
  return box;
}
