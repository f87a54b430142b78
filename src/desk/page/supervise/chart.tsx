import { useTexts } from '../view/context';
import type { Counted } from './shapes';
import { Table } from './table';

export type ChartRow = Counted & { readonly title: string };

interface ChartProps {
  readonly title: string;
  /** What a row is. */
  readonly head: string;
  readonly rows: readonly ChartRow[];
  /** Where the same is to be had as CSV. */
  readonly csv: string;
}

const PARTS = ['resolved', 'handedOver', 'left', 'open'] as const;

/** Bars for the eye; the table behind them says the same to everybody. */
export function Chart({ title, head, rows, csv }: ChartProps) {
  const { dashboard: texts } = useTexts().supervise;
  return (
    <section class="chart">
      <h3>{title}</h3>
      <Bars rows={rows} />
      <p class="legend" aria-hidden="true">
        {PARTS.map((part) => (
          <span key={part} class={part}>
            {texts[part]}
          </span>
        ))}
      </p>
      <details>
        <summary>
          {texts.table} – {title}
        </summary>
        <Numbers title={title} head={head} rows={rows} />
      </details>
      <a href={csv} download="" aria-label={`${texts.csv}: ${title}`}>
        {texts.csv}
      </a>
    </section>
  );
}

function Bars({ rows }: { rows: readonly ChartRow[] }) {
  const most = Math.max(1, ...rows.map((row) => row.conversations));
  return (
    <div class="bars" aria-hidden="true">
      {rows.map((row) => (
        <Bar key={row.title} row={row} most={most} />
      ))}
    </div>
  );
}

/** Parts of a whole beside one another; the longest bar is as long as there is room. */
function Bar({ row, most }: { row: ChartRow; most: number }) {
  const parts = PARTS.map((part, index) => ({
    part,
    width: row[part],
    x: PARTS.slice(0, index).reduce((sum, before) => sum + row[before], 0),
  }));
  return (
    <>
      <span class="bar-title">{row.title}</span>
      <svg viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" width="100%" height="14">
        {parts.map(({ part, width, x }) => (
          <rect key={part} class={part} x={x} y={0} width={width} height={1} />
        ))}
      </svg>
      <span class="figure">{row.conversations}</span>
    </>
  );
}

function Numbers({ title, head, rows }: Omit<ChartProps, 'csv'>) {
  const { dashboard: texts } = useTexts().supervise;
  const columns = ['conversations', ...PARTS] as const;
  return (
    <Table label={title} heads={[head, ...columns.map((column) => texts[column])]}>
      {rows.map((row) => (
        <tr key={row.title}>
          <th scope="row">{row.title}</th>
          {columns.map((column) => (
            <td key={column} class="figure">
              {row[column]}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}
