import { useEffect, useRef } from 'preact/hooks';
import type { Case } from '../api/shapes';
import { languageName } from '../text/format';
import { fill } from '../text/texts';
import { useDesk, useTexts } from './context';

/** The server takes no longer message. */
const MOST_CHARACTERS = 4000;
const FEWEST_ROWS = 2;
const MOST_ROWS = 8;
/** Roughly, in a box of usual width. */
const CHARACTERS_PER_ROW = 70;
/** What browsers say for a key that an input method is still working on. */
const KEY_OF_INPUT_METHOD = 229;

/** The writing box: Enter sends, Shift+Enter does not, and neither while an input method composes. */
export function Composer({ file }: { file: Case }) {
  const { drafts, outbox, actions } = useDesk();
  const { write } = useTexts();
  const draft = drafts.value[file.id] ?? '';
  const tooMany = draft.trim().length - MOST_CHARACTERS;
  const send = () => {
    const text = draft.trim();
    if (text === '' || tooMany > 0) return;
    outbox.send(file.id, text);
    drafts.value = { ...drafts.value, [file.id]: '' };
    actions.focusWriting(file.id);
  };
  return (
    <form
      class="foot composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <WritingBox file={file} tooMany={tooMany} send={send} />
      <button type="submit" class="main">
        {write.send}
      </button>
      <Hint file={file} tooMany={tooMany} />
    </form>
  );
}

function WritingBox(props: { file: Case; tooMany: number; send: () => void }) {
  const { file, tooMany, send } = props;
  const { drafts } = useDesk();
  const { write } = useTexts();
  return (
    <textarea
      ref={useWriting(file.id)}
      id={`write-${file.id}`}
      rows={rowsFor(drafts.value[file.id] ?? '')}
      dir="auto"
      aria-label={write.label}
      aria-describedby={hintId(file)}
      aria-keyshortcuts="Alt+W"
      aria-invalid={tooMany > 0}
      placeholder={write.label}
      value={drafts.value[file.id] ?? ''}
      onInput={(event) => {
        drafts.value = { ...drafts.value, [file.id]: event.currentTarget.value };
      }}
      onKeyDown={(event) => {
        if (!meansSend(event)) return;
        event.preventDefault();
        send();
      }}
    />
  );
}

/** The box grows with what is written, within reason. */
function rowsFor(draft: string): number {
  const lines = draft.split('\n').length + Math.floor(draft.length / CHARACTERS_PER_ROW);
  return Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, lines));
}

function Hint({ file, tooMany }: { file: Case; tooMany: number }) {
  const { settings } = useDesk();
  const { write } = useTexts();
  const language = languageName(file.language, settings.language.value);
  return (
    <p id={hintId(file)} class="hint">
      {tooMany > 0 ? fill(write.tooLong, { count: tooMany }) : fill(write.hint, { language })}
    </p>
  );
}

function hintId(file: Case): string {
  return `hint-${file.id}`;
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
  useEffect(() => {
    if (!isWanted) return;
    box.current?.focus();
    actions.focusWriting(undefined);
  }, [isWanted]);
  return box;
}
