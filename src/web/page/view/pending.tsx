import { useEffect, useState } from 'preact/hooks';
import type { Outgoing } from '../line/sender';
import { useActions } from '../state/actions';
import { focusForNext, setDraft } from '../state/view';
import { texts } from '../text/texts';
import { OwnMessage } from './message';

/** Nothing is said about sending that takes less than this. */
const QUIET_MS = 700;

/** A message on its way, or one the server did not take. */
export function Pending({ item }: { item: Outgoing }) {
  const t = texts.value;
  const actions = useActions();
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  const takeBack = () => {
    setDraft(actions.takeBack(item.id));
    document.getElementById('write')?.focus();
  };
  const tryAgain = () => {
    actions.tryAgain(item.id);
    focusForNext();
  };
  if (item.state !== 'refused')
    return <OwnMessage text={item.text}>{isSlow && <p class="state">{t?.sending}</p>}</OwnMessage>;
  return (
    <OwnMessage text={item.text}>
      <div class="state failed" role="alert">
        <span>{t?.notSent}</span>
        <button type="button" class="small-button" onClick={tryAgain}>
          {t?.tryAgain}
        </button>
        <button type="button" class="small-button" onClick={takeBack}>
          {t?.change}
        </button>
      </div>
    </OwnMessage>
  );
}
