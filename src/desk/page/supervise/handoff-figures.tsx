import { clockOf } from '../text/format';
import { fill, textOf } from '../text/texts';
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
      <Tallies figures={figures} />
      <a href={csv} download="" aria-label={`${dashboard.csv}: ${dashboard.handoffs}`}>
        {dashboard.csv}
      </a>
    </section>
  );
}

function Tallies({ figures }: { figures: Figures['handoffs'] }) {
  const texts = useTexts();
  const { dashboard } = texts.supervise;
  const star = (count: number) => fill(dashboard.stars, { count });
  return (
    <>
      <Tally
        title={dashboard.ratings}
        rows={figures.ratings.map(({ stars, count }) => [star(stars), count])}
      />
      <Tally
        title={dashboard.wrapUps}
        rows={figures.wrapUps.map(({ code, count }) => [textOf(texts.wrapUps, code), count])}
      />
      <Tally
        title={dashboard.reasons}
        rows={figures.reasons.map(({ reason, count }) => [textOf(texts.reason, reason), count])}
      />
    </>
  );
}

interface TallyProps {
  readonly title: string;
  readonly rows: readonly (readonly [string, number])[];
}

/** How often each was the case, as a bar and a number. */
function Tally({ title, rows }: TallyProps) {
  const { nothing } = useTexts().supervise.dashboard;
  const most = Math.max(1, ...rows.map(([, count]) => count));
  return (
    <>
      <h4>{title}</h4>
      {rows.length === 0 && <p class="empty">{nothing}</p>}
      <table class="tally">
        <tbody>
          {rows.map(([name, count]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="bar-cell">
                <svg viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" aria-hidden="true">
                  <rect class="plain" x={0} y={0} width={count} height={1} />
                </svg>
              </td>
              <td class="figure">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
