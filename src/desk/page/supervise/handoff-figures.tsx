import { clockOf } from '../text/format';
import { textOf } from '../text/texts';
import { useDesk, useTexts } from '../view/context';
import type { Figures } from './shapes';

/** How the conversations with agents went. */
export function HandoffFigures({ figures, csv }: { figures: Figures['handoffs']; csv: string }) {
  const { settings } = useDesk();
  const texts = useTexts();
  const { dashboard } = texts.supervise;
  const time = (seconds: number | null) =>
    seconds === null ? dashboard.nothing : clockOf(seconds);
  const rating =
    figures.ratingAverage === null
      ? dashboard.nothing
      : new Intl.NumberFormat(settings.language.value, { maximumFractionDigits: 1 }).format(
          figures.ratingAverage,
        );
  const counts = ['requests', 'offered', 'answered', 'abandoned', 'expired', 'callbacks'] as const;
  const rows: readonly (readonly [string, string | number])[] = [
    ...counts.map((name) => [dashboard[name], figures[name]] as const),
    [dashboard.waitMedian, time(figures.waitMedianSeconds)],
    [dashboard.waitP90, time(figures.waitP90Seconds)],
    [dashboard.handle, time(figures.handleMedianSeconds)],
    [dashboard.rating, rating],
  ];
  return (
    <section class="chart">
      <h3>{dashboard.handoffs}</h3>
      <Pairs rows={rows} />
      <h4>{dashboard.ratings}</h4>
      <Pairs rows={figures.ratings.map(({ stars, count }) => ['★'.repeat(stars), count])} />
      <h4>{dashboard.wrapUps}</h4>
      <Pairs
        rows={figures.wrapUps.map(({ code, count }) => [textOf(texts.wrapUps, code), count])}
      />
      <h4>{dashboard.reasons}</h4>
      <Pairs
        rows={figures.reasons.map(({ reason, count }) => [textOf(texts.reason, reason), count])}
      />
      <a href={csv} download>
        {dashboard.csv}
      </a>
    </section>
  );
}

function Pairs({ rows }: { rows: readonly (readonly [string, string | number])[] }) {
  return (
    <table>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td class="figure">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
