import { useSignal } from '@preact/signals';
import { textOf } from '../text/texts';
import { useDesk, useTexts } from '../view/context';
import { valueOf } from '../view/form-values';
import { Chart, type ChartRow } from './chart';
import { HandoffFigures } from './handoff-figures';
import { useLoaded, WhenLoaded } from './loaded';
import { shapes, type Figures } from './shapes';

const DAY_MS = 86_400_000;
const FIRST_DAYS = 30;

/** How conversations went, in a span of days: figures, charts, a table behind each. */
export function Dashboard() {
  const { now } = useDesk();
  const span = useSignal({
    from: dayOf(now.peek() - (FIRST_DAYS - 1) * DAY_MS),
    to: dayOf(now.peek()),
  });
  const query = useQuery(span.value);
  const loaded = useLoaded(`/dashboard?${query}`, shapes.dashboard);
  return (
    <>
      <SpanForm span={span.value} set={(next) => (span.value = next)} />
      <WhenLoaded of={loaded}>{(figures) => <All figures={figures} query={query} />}</WhenLoaded>
    </>
  );
}

function useQuery(span: { from: string; to: string }): string {
  const { settings } = useDesk();
  return new URLSearchParams({ ...span, language: settings.language.value }).toString();
}

/** The day of a moment where the desk's page is, YYYY-MM-DD. */
function dayOf(moment: number): string {
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(moment);
}

/** A day as people write it. */
function dayName(day: string, language: string): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(`${language}-CA`, options).format(new Date(day));
}

interface SpanProps {
  readonly span: { readonly from: string; readonly to: string };
  readonly set: (span: { from: string; to: string }) => void;
}

function SpanForm({ span, set }: SpanProps) {
  const { dashboard: texts } = useTexts().supervise;
  return (
    <form
      class="span-form"
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        set({ from: valueOf(data, 'from'), to: valueOf(data, 'to') });
      }}
    >
      <label>
        <span>{texts.from}</span>
        <input type="date" name="from" required defaultValue={span.from} />
      </label>
      <label>
        <span>{texts.to}</span>
        <input type="date" name="to" required defaultValue={span.to} />
      </label>
      <button type="submit" class="main">
        {texts.show}
      </button>
    </form>
  );
}

function All({ figures, query }: { figures: Figures; query: string }) {
  const { settings } = useDesk();
  const { supervise, case: file } = useTexts();
  const { dashboard: texts } = supervise;
  if (figures.totals.conversations === 0) return <p class="empty">{texts.none}</p>;
  const days = figures.perDay.map(({ day, ...counts }): ChartRow => ({
    title: dayName(day, settings.language.value),
    ...counts,
  }));
  const topics = figures.perTopic.map((row) => ({
    ...row,
    title: row.key === '' ? texts.noTopic : row.title,
  }));
  const channels = figures.perChannel.map((row) => ({
    ...row,
    title: textOf(file.channels, row.key),
  }));
  const charts = [
    { title: texts.perDay, head: texts.day, table: 'perDay', rows: days },
    { title: texts.perTopic, head: texts.topic, table: 'perTopic', rows: topics },
    {
      title: texts.perLanguage,
      head: texts.language,
      table: 'perLanguage',
      rows: figures.perLanguage,
    },
    { title: texts.perChannel, head: texts.channel, table: 'perChannel', rows: channels },
  ];
  return (
    <>
      <Totals totals={figures.totals} />
      <p class="hint">{texts.hint}</p>
      {charts.map((chart) => (
        <Chart key={chart.table} {...chart} csv={csvOf(chart.table, query)} />
      ))}
      <HandoffFigures figures={figures.handoffs} csv={csvOf('handoffs', query)} />
    </>
  );
}

function csvOf(table: string, query: string): string {
  return `/desk/api/dashboard.csv?table=${table}&${query}`;
}

function Totals({ totals }: { totals: Figures['totals'] }) {
  const { dashboard: texts } = useTexts().supervise;
  const shown = ['conversations', 'resolved', 'left', 'handedOver', 'open'] as const;
  return (
    <dl class="totals">
      {shown.map((name) => (
        <div key={name} class={name}>
          <dt>{texts[name]}</dt>
          <dd>{totals[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
