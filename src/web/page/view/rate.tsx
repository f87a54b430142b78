import { useState } from 'preact/hooks';
import { useActions } from '../state/actions';
import { texts } from '../text/texts';

/** One question about the help that was given. */
export function Rate() {
  const t = texts.value;
  const actions = useActions();
  const [isDone, setIsDone] = useState(false);
  if (!t) return null;
  const answers = [
    { id: 'yes', label: t.rateYes },
    { id: 'partly', label: t.ratePartly },
    { id: 'no', label: t.rateNo },
  ] as const;
  return (
    <div class="confirm">
      {!isDone && <p>{t.rateQuestion}</p>}
      <p role="status">{isDone && t.rateThanks}</p>
      {!isDone &&
        answers.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            class="button"
            onClick={() => void actions.rate(id).then(setIsDone)}
          >
            {label}
          </button>
        ))}
    </div>
  );
}
