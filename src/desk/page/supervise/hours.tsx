import { useSignal } from '@preact/signals';
import { momentOf } from '../text/format';
import { fill, textOf } from '../text/texts';
import { useDesk, useTexts } from '../view/context';
import { hoursOf, placesWith } from './hours-form';
import { Week } from './hours-week';
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
