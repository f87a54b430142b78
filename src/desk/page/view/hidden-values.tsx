import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Case, Sealed } from '../api/shapes';
import type { Talk } from '../model/talks';
import { fill, textOf } from '../text/texts';
import { useDesk, useTexts } from './context';

/** Numbers and addresses that were hidden: shown to the agent who has the case, one by one, until the case is left. */
export function HiddenValues({ talk }: { talk: Talk }) {
  const { session } = useDesk();
  const texts = useTexts().case;
  if (talk.sealed.length === 0) return null;
  const isMine = talk.file.agentId === session.agentId.value;
  return (
    <section class="hidden-values">
      <h4>{texts.hidden}</h4>
      <p class="hint">{isMine ? texts.hiddenHint : texts.takeFirst}</p>
      <ul>
        {talk.sealed.map((sealed) => (
          <HiddenValue key={sealed.id} sealed={sealed} file={talk.file} isMine={isMine} />
        ))}
      </ul>
    </section>
  );
}

function HiddenValue(props: { sealed: Sealed; file: Case; isMine: boolean }) {
  const { sealed, file, isMine } = props;
  const texts = useTexts().case;
  const kind = textOf(texts.kinds, sealed.kind);
  const { value, problem, show, hide } = useRevealed(file, sealed);
  return (
    <li>
      <span>{kind}</span>{' '}
      {value !== undefined && (
        <bdi class="value" dir="ltr">
          {value}
        </bdi>
      )}{' '}
      {isMine && (
        <button
          type="button"
          class="small"
          aria-label={`${value === undefined ? texts.show : texts.hide}: ${kind}`}
          onClick={value === undefined ? show : hide}
        >
          {value === undefined ? texts.show : texts.hide}
        </button>
      )}
      <span role="status">
        {problem === undefined ? (
          <span class="unseen">{value === undefined ? '' : fill(texts.shown, { value })}</span>
        ) : (
          <span class="problem">{problem}</span>
        )}
      </span>
    </li>
  );
}

/** A value that lives in this view only: it goes when another conversation is chosen, or the case is no longer the agent's. */
function useRevealed(file: Case, sealed: Sealed) {
  const { api, session, selection } = useDesk();
  const texts = useTexts();
  const value = useSignal<string | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const isLeft = selection.selected.value !== file.id;
  const hide = () => {
    value.value = undefined;
  };
  useEffect(() => {
    if (isLeft) hide();
  }, [isLeft]);
  useEffect(() => hide, [file.agentId, file.status]);
  const show = async (): Promise<void> => {
    const answer = session.watch(await api.reveal(file.id, sealed.id));
    value.value = answer.is === 'ok' ? answer.value.value : undefined;
    if (answer.is === 'ok') problem.value = undefined;
    else problem.value = answer.is === 'not-found' ? texts.case.notKept : texts.claim.failed;
  };
  return { value: value.value, problem: problem.value, show: () => void show(), hide };
}
