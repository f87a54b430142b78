import { useRef } from 'preact/hooks';
import { unansweredSince } from '../model/attention';
import type { Talk } from '../model/talks';
import { textOf } from '../text/texts';
import { useDesk, useTexts } from './context';
import { endingOf } from './form-values';

/** Closes the conversation, after a question: how it ended, and what colleagues should know. */
export function CloseButton({ talk }: { talk: Talk }) {
  const { actions, drafts } = useDesk();
  const { close } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const { id, status } = talk.file;
  const titleId = `close-title-${id}`;
  const confirm = async (form: HTMLFormElement): Promise<void> => {
    const ending = endingOf(new FormData(form));
    dialog.current?.close();
    if (!(await actions.close(id, ending))) return;
    drafts.value = { ...drafts.value, [id]: '' };
  };
  return (
    <>
      <button
        type="button"
        id={`close-${id}`}
        aria-keyshortcuts="Alt+E"
        onClick={() => {
          dialog.current?.querySelector('form')?.reset();
          dialog.current?.showModal();
        }}
      >
        {close.button}
      </button>
      <dialog ref={dialog} aria-labelledby={titleId}>
        <h2 id={titleId}>{close.title}</h2>
        <p>{status === 'callback' ? close.callbackText : close.text}</p>
        <Warnings talk={talk} />
        <CloseForm confirm={confirm} cancel={() => dialog.current?.close()} />
      </dialog>
    </>
  );
}

interface CloseFormProps {
  readonly confirm: (form: HTMLFormElement) => Promise<void>;
  readonly cancel: () => void;
}

function CloseForm({ confirm, cancel }: CloseFormProps) {
  const { close } = useTexts();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void confirm(event.currentTarget);
      }}
    >
      <Ending />
      <div class="buttons">
        <button type="submit" class="main">
          {close.confirm}
        </button>
        <button type="button" onClick={cancel}>
          {close.cancel}
        </button>
      </div>
    </form>
  );
}

function Warnings({ talk }: { talk: Talk }) {
  const { drafts } = useDesk();
  const { close } = useTexts();
  return (
    <>
      {talk.file.status === 'agent' && unansweredSince(talk) && (
        <p class="warning">{close.unanswered}</p>
      )}
      {(drafts.value[talk.file.id] ?? '') !== '' && <p class="warning">{close.draft}</p>}
    </>
  );
}

function Ending() {
  const { choices } = useDesk();
  const { close, wrapUps } = useTexts();
  return (
    <>
      <fieldset class="choices">
        <legend>{close.wrapUp}</legend>
        {choices.options.value.wrapUps.map((code) => (
          <label key={code}>
            <input type="radio" name="wrapUp" value={code} /> <span>{textOf(wrapUps, code)}</span>
          </label>
        ))}
      </fieldset>
      <label>
        <span>{close.note}</span>
        <textarea name="note" rows={2} maxLength={4000} />
      </label>
    </>
  );
}
