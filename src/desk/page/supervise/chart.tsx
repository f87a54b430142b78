import { useTexts } from '../view/context';
import type { Counted } from './shapes';

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
const BAR = 14;
const GAP = 6;
const WIDTH = 600;

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
          {texts.table}: {title}
        </summary>
        <Table head={head} rows={rows} />
      </details>
      <a href={csv} download>
        {texts.csv}
      </a>
    </section>
  );
}

function Bars({ rows }: { rows: readonly ChartRow[] }) {
  const most = Math.max(1, ...rows.map((row) => row.conversations));
  const height = rows.length * (BAR + GAP);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} width="100%" aria-hidden="true">
      {rows.map((row, index) => (
        <Bar key={row.title} row={row} top={index * (BAR + GAP)} scale={(WIDTH - 200) / most} />
      ))}
    </svg>
  );
}

function Bar({ row, top, scale }: { row: ChartRow; top: number; scale: number }) {
  const parts = PARTS.map((part, index) => ({
    part,
    width: row[part] * scale,
    x: 190 + PARTS.slice(0, index).reduce((sum, before) => sum + row[before] * scale, 0),
  }));
  return (
    <g>
      <text x={182} y={top + BAR - 3} text-anchor="end">
        {row.title.slice(0, 28)}
      </text>
      {parts.map(({ part, width, x }) => (
        <rect key={part} class={part} x={x} y={top} width={width} height={BAR} />
      ))}
    </g>
  );
}

function Table({ head, rows }: { head: string; rows: readonly ChartRow[] }) {
  const { dashboard: texts } = useTexts().supervise;
  const columns = ['conversations', ...PARTS] as const;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {texts[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
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
      </tbody>
    </table>
  );
}
