import { useSignal } from '@preact/signals';
import { momentOf } from '../text/format';
import { fill, textOf } from '../text/texts';
import { useDesk, useTexts } from '../view/context';
import { hoursOf, placesWith } from './hours-form';
import { useLoaded, WhenLoaded } from './loaded';
import { shapes, type Hours, type Opening } from './shapes';

/** When agents are to be had: the week, days off, and a word that stands over both. */
export function HoursPart() {
  const loaded = useLoaded('/hours', shapes.hours);
  return (
    <WhenLoaded of={loaded}>
      {({ hours, opening }) => (
        <>
          <Now opening={opening} />
          <HoursForm key={JSON.stringify(hours)} hours={hours} done={loaded.reload} />
        </>
      )}
    </WhenLoaded>
  );
}

function Now({ opening }: { opening: Opening }) {
  const { settings, now } = useDesk();
  const { hours: texts } = useTexts().supervise;
  const at = opening.opensAt;
  const moment = at ? momentOf(at, settings.language.value, now.peek()) : undefined;
  return (
    <p role="status">
      {texts.now} <b>{texts[opening.is]}</b>
      {moment !== undefined && `, ${fill(texts.opens, { moment })}`}
    </p>
  );
}

function HoursForm({ hours, done }: { hours: Hours; done: () => Promise<void> }) {
  const { ask, session } = useDesk();
  const { supervise } = useTexts();
  const { hours: texts } = supervise;
  const said = useSignal('');
  const save = async (form: HTMLFormElement): Promise<void> => {
    const body = hoursOf(new FormData(form));
    const answer = session.watch(await ask('PUT', '/hours', { shape: shapes.hours, body }));
    said.value = answer.is === 'ok' ? supervise.saved : supervise.notSaved;
    if (answer.is === 'ok') await done();
  };
  return (
    <form
      class="notice-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <AtOnce hours={hours} />
      <Week hours={hours} />
      <Where hours={hours} />
      <p role="status">{said}</p>
      <button type="submit" class="main">
        {texts.save}
      </button>
    </form>
  );
}

function Where({ hours }: { hours: Hours }) {
  const { hours: texts } = useTexts().supervise;
  return (
    <>
      <label>
        <span>{texts.zone}</span>
        <input name="zone" required defaultValue={hours.timeZone} list="zones" />
      </label>
      <datalist id="zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <label>
        <span>{texts.holidays}</span>
        <select name="holidays" defaultValue={hours.holidays ?? ''}>
          <option value="">{texts.noHolidays}</option>
          {placesWith(hours.holidays).map((place) => (
            <option key={place} value={place} selected={place === hours.holidays}>
              {textOf(texts.places, place)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{texts.closedDays}</span>
        <textarea name="closedDays" rows={3} defaultValue={hours.closedDays.join('\n')} />
      </label>
    </>
  );
}

function AtOnce({ hours }: { hours: Hours }) {
  const { hours: texts } = useTexts().supervise;
  const { override } = hours;
  const chosen = override === null ? 'hours' : override.open ? 'open' : 'closed';
  const choices = [
    ['hours', texts.asHours],
    ['open', texts.openNow],
    ['closed', texts.closeNow],
  ] as const;
  return (
    <fieldset class="choices">
      <legend>{texts.override}</legend>
      {choices.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name="override" value={value} defaultChecked={value === chosen} />{' '}
          <span>{label}</span>
        </label>
      ))}
      <label>
        <span>{texts.until}</span>
        <input type="datetime-local" name="until" defaultValue={localOf(override?.until ?? null)} />
      </label>
    </fieldset>
  );
}

/** A moment as a form's field wants it, in the time of whoever sits here. */
function localOf(iso: string | null): string {
  if (iso === null) return '';
  const moment = new Date(iso);
  const shifted = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

function Week({ hours }: { hours: Hours }) {
  const { hours: texts } = useTexts().supervise;
  const spans = useSignal(hours.week.map((span, index) => ({ ...span, key: index })));
  const add = () => {
    const key = Math.max(0, ...spans.peek().map((span) => span.key)) + 1;
    spans.value = [...spans.peek(), { day: 1, from: '08:00', to: '16:00', key }];
  };
  return (
    <fieldset class="week">
      <legend>{texts.week}</legend>
      {spans.value.map(({ key, ...span }) => (
        <Span
          key={key}
          span={span}
          remove={() => {
            spans.value = spans.peek().filter((other) => other.key !== key);
          }}
        />
      ))}
      <button type="button" class="small" onClick={add}>
        {texts.add}
      </button>
    </fieldset>
  );
}

function Span({ span, remove }: { span: Hours['week'][number]; remove: () => void }) {
  const { settings } = useDesk();
  const { hours: texts } = useTexts().supervise;
  return (
    <div class="span">
      <select name="day" aria-label={texts.day}>
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <option key={day} value={day} selected={day === span.day}>
            {weekday(day, settings.language.value)}
          </option>
        ))}
      </select>
      <input
        name="from"
        aria-label={texts.from}
        required
        pattern="[0-2][0-9]:[0-5][0-9]"
        defaultValue={span.from}
      />
      <input
        name="to"
        aria-label={texts.to}
        required
        pattern="[0-2][0-9]:[0-5][0-9]"
        defaultValue={span.to}
      />
      <button type="button" class="small" onClick={remove}>
        {texts.remove}
      </button>
    </div>
  );
}

/** The name of a day of the week, 1 is Monday. */
function weekday(day: number, language: string): string {
  // The first of January 2024 was a Monday.
  const date = new Date(Date.UTC(2024, 0, day));
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(date);
}
