import { useSignal } from '@preact/signals';
import { useDesk, useTexts } from '../view/context';
import type { Hours } from './shapes';

/** The hours of each day of the week; a day may have several spans, or none. */
export function Week({ hours }: { hours: Hours }) {
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
