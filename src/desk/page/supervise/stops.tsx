import { useSignal } from '@preact/signals';
import { momentOf } from '../text/format';
import { fill } from '../text/texts';
import { useDesk, useTexts } from '../view/context';
import { valueOf } from '../view/form-values';
import { useLoaded, WhenLoaded } from './loaded';
import { shapes, type Stop } from './shapes';

/** What is stopped, and the ways to stop and to let go on. */
export function Stops() {
  const loaded = useLoaded('/stops', shapes.stops);
  const { stops } = useTexts().supervise;
  const nameOf = useNames();
  return (
    <WhenLoaded of={loaded}>
      {({ bot, topics }) => {
        const all = [...(bot ? [['bot', bot] as const] : []), ...Object.entries(topics)];
        return (
          <>
            <p class="hint">{stops.hint}</p>
            {all.length === 0 && <p class="empty">{stops.none}</p>}
            <ul class="notice-list">
              {all.map(([what, stop]) => (
                <Stopped
                  key={what}
                  what={what}
                  name={nameOf(what)}
                  stop={stop}
                  done={loaded.reload}
                />
              ))}
            </ul>
            <StopForm done={loaded.reload} />
          </>
        );
      }}
    </WhenLoaded>
  );
}

interface StoppedProps {
  readonly what: string;
  readonly name: string;
  readonly stop: Stop;
  readonly done: () => Promise<void>;
}

function Stopped({ what, name, stop, done }: StoppedProps) {
  const { ask, session, settings, now } = useDesk();
  const { stops } = useTexts().supervise;
  const moment = momentOf(stop.at, settings.language.value, now.peek());
  const resume = async (): Promise<void> => {
    session.watch(
      await ask('DELETE', `/stops/${encodeURIComponent(what)}`, { shape: shapes.stops }),
    );
    await done();
  };
  return (
    <li>
      <b>{name}</b>
      <p>{fill(stops.stopped, { name: stop.by, moment, reason: stop.reason })}</p>
      <button type="button" onClick={() => void resume()}>
        {stops.resume}
      </button>
    </li>
  );
}

function StopForm({ done }: { done: () => Promise<void> }) {
  const { ask, session } = useDesk();
  const { supervise } = useTexts();
  const { stops } = supervise;
  const isRefused = useSignal(false);
  const stop = async (form: HTMLFormElement): Promise<void> => {
    const data = new FormData(form);
    const body = { what: valueOf(data, 'what'), reason: valueOf(data, 'reason') };
    const answer = session.watch(await ask('POST', '/stops', { shape: shapes.stops, body }));
    isRefused.value = answer.is !== 'ok';
    if (answer.is === 'ok') form.reset();
    await done();
  };
  return (
    <form
      class="notice-form"
      onSubmit={(event) => {
        event.preventDefault();
        void stop(event.currentTarget);
      }}
    >
      <label>
        <span>{stops.what}</span>
        <What />
      </label>
      <label>
        <span>{stops.reason}</span>
        <input name="reason" required maxLength={300} />
      </label>
      {isRefused.value && <p role="alert">{supervise.notSaved}</p>}
      <button type="submit" class="main">
        {stops.stop}
      </button>
    </form>
  );
}

function What() {
  const { choices } = useDesk();
  const { stops } = useTexts().supervise;
  return (
    <select name="what">
      <option value="bot">{stops.bot}</option>
      {choices.options.value.topics.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}

function useNames(): (what: string) => string {
  const { choices } = useDesk();
  const { stops } = useTexts().supervise;
  const { topics } = choices.options.value;
  return (what) =>
    what === 'bot' ? stops.bot : (topics.find(({ id }) => id === what)?.title ?? what);
}
