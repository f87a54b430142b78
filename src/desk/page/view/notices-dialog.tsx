import { useComputed, useSignal, type Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Notice } from '../api/shapes';
import { stateOf } from '../model/notices';
import { momentOf } from '../text/format';
import { fill } from '../text/texts';
import { useDesk, useTexts } from './context';
import { NoticeForm } from './notice-form';

/** How many past notices are listed. */
const MOST_PAST = 10;
const STEP_MS = 10_000;

/** Opens the notices: all agents see them, supervisors post and lift them. */
export function NoticesButton() {
  const { notices } = useDesk();
  const { button, title, close } = useTexts().notices;
  const time = useTime();
  const dialog = useRef<HTMLDialogElement>(null);
  const inForce = notices.all.value.filter((one) => stateOf(one, time) === 'inForce').length;
  const open = () => {
    void notices.load();
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" class="plain" onClick={open}>
        {button} {inForce > 0 && <span class="number">{inForce}</span>}
      </button>
      <dialog ref={dialog} class="wide" aria-labelledby="notices-title">
        <h2 id="notices-title">{title}</h2>
        <NoticeList />
        <form method="dialog">
          <button type="submit">{close}</button>
        </form>
      </dialog>
    </>
  );
}

/** The notices, and for supervisors what to do with them. */
export function NoticeList() {
  const { notices, session } = useDesk();
  const time = useTime();
  const texts = useTexts().notices;
  const said = useSignal('');
  const isSupervisor = session.isSupervisor.value;
  const isPast = (one: Notice) => stateOf(one, time) === 'past';
  const current = notices.all.value.filter((one) => !isPast(one));
  const past = notices.all.value.filter(isPast).slice(0, MOST_PAST);
  return (
    <>
      {current.length === 0 && <p class="empty">{texts.none}</p>}
      <ul class="notice-list">
        {[...current, ...past].map((notice) => (
          <NoticeItem key={notice.id} notice={notice} said={said} isSupervisor={isSupervisor} />
        ))}
      </ul>
      <p role="status" class="hint">
        {said}
      </p>
      {isSupervisor && <NoticeForm said={said} />}
    </>
  );
}

function NoticeItem(props: { notice: Notice; said: Signal<string>; isSupervisor: boolean }) {
  const { notice, said, isSupervisor } = props;
  const { notices, settings, now } = useDesk();
  const texts = useTexts().notices;
  const language = settings.language.value;
  const at = (moment: string) => momentOf(moment, language, now.peek());
  const state = stateOf(notice, useTime());
  const lift = async (): Promise<void> => {
    said.value = (await notices.lift(notice.id)) ? texts.lifted : texts.failed;
  };
  return (
    <li class={state}>
      <b class={`mark ${notice.severity}`}>{texts.severities[notice.severity]}</b>{' '}
      <span class="hint">{texts[state]}</span>
      <p>{notice.texts[language]}</p>
      <p class="hint">
        {fill(texts.by, { name: notice.postedBy, from: at(notice.from) })}
        {notice.until !== null && `, ${fill(texts.ends, { until: at(notice.until) })}`}
      </p>
      {isSupervisor && state !== 'past' && (
        <button type="button" onClick={() => void lift()}>
          {texts.lift}
        </button>
      )}
    </li>
  );
}

/** The time in steps of ten seconds, rounded up: what was posted a moment ago is in force, also by a clock that is slow. */
function useTime(): number {
  const { now } = useDesk();
  return useComputed(() => Math.ceil((now.value + 1) / STEP_MS) * STEP_MS).value;
}
