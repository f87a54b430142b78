import { useLayoutEffect, useRef } from 'preact/hooks';
import { useActions } from '../state/actions';
import { draft, setDraft } from '../state/view';
import { fill, texts } from '../text/texts';
import { SendIcon } from './icons';

const LONGEST = 4000;

/** Where the visitor writes. Enter sends, Shift+Enter begins a line; an input method's Enter belongs to it. */
export function Composer() {
  const t = texts.value;
  const actions = useActions();
  const box = useRef<HTMLTextAreaElement>(null);
  const over = draft.value.length - LONGEST;
  useLayoutEffect(() => growToFit(box.current), [draft.value]);
  const send = () => {
    const text = draft.value.trim();
    if (text === '' || over > 0) return;
    setDraft('');
    actions.say(text);
    box.current?.focus();
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
      <textarea
        id="write"
        ref={box}
        rows={1}
        dir="auto"
        value={draft.value}
        placeholder={t.write}
        aria-label={t.write}
        aria-invalid={over > 0}
        autocomplete="off"
        enterkeyhint="send"
        onInput={({ currentTarget }) => setDraft(currentTarget.value)}
        onKeyDown={(event) => {
          if (!isSendKey(event)) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="send" aria-label={t.send}>
        <SendIcon />
      </button>
    </form>
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
