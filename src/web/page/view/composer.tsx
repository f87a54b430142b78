import { useLayoutEffect, useRef } from 'preact/hooks';
import { useActions } from '../state/actions';
import { draft, setDraft } from '../state/view';
import { fill, texts } from '../text/texts';
import { SendIcon } from './icons';

const LONGEST = 4000;

/** Where the visitor writes, and the button to send it. */
export function Composer() {
  const t = texts.value;
  const actions = useActions();
  const over = draft.value.length - LONGEST;
  const send = () => {
    const text = draft.value.trim();
    if (text === '' || over > 0) return;
    setDraft('');
    actions.say(text);
    document.getElementById('write')?.focus();
  };
  if (!t) return null;
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {over > 0 && (
        <p class="over-limit" role="alert">
          {fill(t.overLimit, { count: over })}
        </p>
      )}
      <WritingBox
        label={t.write}
        isTooLong={over > 0}
        send={send}
        write={(text) => actions.write(text)}
      />
      <button type="submit" class="send" aria-label={t.send}>
        <SendIcon />
      </button>
    </form>
  );
}

interface WritingBoxProps {
  readonly label: string;
  readonly isTooLong: boolean;
  readonly send: () => void;
  readonly write: (text: string) => void;
}

/** Enter sends, Shift+Enter begins a line; an input method's Enter belongs to it. */
function WritingBox({ label, isTooLong, send, write }: WritingBoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => growToFit(box.current), [draft.value]);
  return (
    <textarea
      id="write"
      ref={box}
      rows={1}
      dir="auto"
      value={draft.value}
      placeholder={label}
      aria-label={label}
      aria-invalid={isTooLong}
      autocomplete="off"
      enterkeyhint="send"
      onInput={({ currentTarget }) => write(currentTarget.value)}
      onKeyDown={(event) => {
        if (!isSendKey(event)) return;
        event.preventDefault();
        send();
      }}
    />
  );
}

/** Key code 229 is what some browsers report for a key that an input method has taken. */
function isSendKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
}

function growToFit(box: HTMLTextAreaElement | null): void {
  if (!box || CSS.supports('field-sizing', 'content')) return;
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight + 2}px`;
}
