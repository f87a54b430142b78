import { stringify } from 'csv-stringify/sync';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { HttpError } from '../../channel/http';
import { isLanguage, type Language } from '../../language/supported';
import { languageName } from '../../reply/values';
import type { ConversationRow, Span } from '../../store/desk';
import { languageOf, queryOf, requireSupervisor, type Visit } from '../visit';
import { countEndings, countHandoffs, groupBy } from './count';

const DEFAULT_DAYS = 30;
const spanQuery = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() });

/** The figures of a span of days (`from` and `to` included, of the desk's time zone), for supervisors. */
export async function showDashboard(visit: Visit): Promise<unknown> {
  return report(visit);
}

/** One table of the dashboard as CSV; no cell can be taken for a formula. */
export async function exportDashboard(visit: Visit): Promise<undefined> {
  const table = tablesOf(await report(visit))[queryOf(visit.request)['table'] ?? ''];
  if (!table) throw new HttpError(404, 'NotFound', 'There is no such table.');
  const csv = stringify([...table], { header: true, bom: true, escape_formulas: true });
  visit.response.writeHead(200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="eta-help.csv"',
    'Cache-Control': 'no-store',
  });
  visit.response.end(csv);
  return undefined;
}

type Report = Awaited<ReturnType<typeof report>>;

async function report({ desk, agent, request }: Visit) {
  requireSupervisor(agent);
  const now = desk.clock();
  const { timeZone } = await desk.operation.hours();
  const span = spanOf(queryOf(request), { now, timeZone });
  const rows = await desk.store.reports.conversations(span);
  const language = languageOf(request);
  const dayOf = (row: ConversationRow) =>
    DateTime.fromISO(row.startedAt, { zone: timeZone }).toISODate() ?? '';
  const per = (keyOf: (row: ConversationRow) => string, titleOf: (key: string) => string) =>
    [...groupBy(rows, keyOf)]
      .map(([key, some]) => ({ key, title: titleOf(key), ...countEndings(some, now) }))
      .toSorted((a, b) => b.conversations - a.conversations);
  return {
    span,
    totals: countEndings(rows, now),
    perDay: [...groupBy(rows, dayOf)].map(([day, some]) => ({ day, ...countEndings(some, now) })),
    perLanguage: per(
      (row) => row.language ?? '',
      (tag) => nameOf(language, tag),
    ),
    perTopic: per(
      (row) => row.topic ?? '',
      (slug) => titleOf(desk.texts, language, slug),
    ),
    perChannel: per(
      (row) => row.channel,
      (channel) => channel,
    ),
    handoffs: countHandoffs(await desk.store.reports.handoffs(span)),
  };
}

function tablesOf(figures: Report): Readonly<Record<string, readonly object[]>> {
  const { ratings, wrapUps, reasons, ...numbers } = figures.handoffs;
  return {
    perDay: figures.perDay,
    perLanguage: figures.perLanguage,
    perTopic: figures.perTopic,
    perChannel: figures.perChannel,
    handoffs: [
      ...Object.entries(numbers).map(([figure, value]) => ({ figure, value })),
      ...ratings.map(({ stars, count }) => ({ figure: `rating ${stars}`, value: count })),
      ...wrapUps.map(({ code, count }) => ({ figure: `wrap-up ${code}`, value: count })),
      ...reasons.map(({ reason, count }) => ({ figure: `reason ${reason}`, value: count })),
    ],
  };
}

function spanOf(
  query: Readonly<Record<string, string>>,
  { now, timeZone }: { now: Date; timeZone: string },
): Span {
  const parsed = spanQuery.safeParse(query);
  if (!parsed.success) throw new HttpError(400, 'BadArgument', 'from and to are days, YYYY-MM-DD.');
  const today = DateTime.fromJSDate(now, { zone: timeZone }).startOf('day');
  const { from, to } = parsed.data;
  const last = to === undefined ? today : DateTime.fromISO(to, { zone: timeZone });
  const first =
    from === undefined
      ? last.minus({ days: DEFAULT_DAYS - 1 })
      : DateTime.fromISO(from, { zone: timeZone });
  return { from: isoOf(first), to: isoOf(last.plus({ days: 1 })) };
}

const isoOf = (moment: DateTime) => moment.toUTC().toISO() ?? '';

function nameOf(language: Language, tag: string): string {
  return isLanguage(tag) ? languageName(language, tag) : tag;
}

function titleOf(texts: Visit['desk']['texts'], language: Language, slug: string): string {
  return texts.has(language, `${slug}:title`) ? texts.get(language, `${slug}:title`) : '–';
}
