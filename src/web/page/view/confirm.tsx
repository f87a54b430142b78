import { useState } from 'preact/hooks';
import { useActions } from '../state/actions';
import { closeDialogForNext, ended } from '../state/view';
import { texts } from '../text/texts';

/** Asks once more before a conversation is forgotten or deleted. */
export function Confirm({ what }: { what: 'forget' | 'delete' }) {
  const t = texts.value;
  const actions = useActions();
  const [state, setState] = useState<'asked' | 'busy' | 'failed'>('asked');
  if (!t) return null;
  const confirm = async () => {
    if (state === 'busy') return;
    setState('busy');
    if (what === 'delete' && !(await actions.deleteAll())) {
      setState('failed');
      return;
    }
    if (what === 'forget') actions.forget();
    ended.value = what === 'delete' ? 'deleted' : 'forgotten';
    closeDialogForNext();
  };
  return (
    <div class="confirm">
      <p id="confirm-what">{what === 'delete' ? t.deleteWhat : t.forgetWhat}</p>
      {state === 'failed' && <p role="alert">{t.deleteFailed}</p>}
      <button
        type="button"
        class="button danger"
        aria-describedby="confirm-what"
        onClick={() => void confirm()}
      >
        {what === 'delete' ? t.deleteNow : t.forgetNow}
      </button>
      <button type="button" class="button" onClick={closeDialogForNext}>
        {t.cancel}
      </button>
    </div>
  );
}
