import { useRef } from 'preact/hooks';
import { unansweredSince } from '../model/attention';
import type { Talk } from '../model/talks';
import { useDesk, useTexts } from './context';

/** Closes the conversation, after a question. */
export function CloseButton({ talk }: { talk: Talk }) {
  const { actions, drafts } = useDesk();
  const { close } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const { id } = talk.file;
  const titleId = `close-title-${id}`;
  const confirm = async (): Promise<void> => {
    dialog.current?.close();
    if (!(await actions.close(id))) return;
    drafts.value = { ...drafts.value, [id]: '' };
  };
  return (
    <>
      <button
        type="button"
        id={`close-${id}`}
        aria-keyshortcuts="Alt+E"
        onClick={() => dialog.current?.showModal()}
      >
        {close.button}
      </button>
      <dialog ref={dialog} aria-labelledby={titleId}>
        <h2 id={titleId}>{close.title}</h2>
        <p>{close.text}</p>
        {unansweredSince(talk) && <p class="warning">{close.unanswered}</p>}
        {(drafts.value[id] ?? '') !== '' && <p class="warning">{close.draft}</p>}
        <div class="buttons">
          <button type="button" class="main" onClick={() => void confirm()}>
            {close.confirm}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {close.cancel}
          </button>
        </div>
      </dialog>
    </>
  );
}
