import type { Page } from 'playwright-core';
import { z } from 'zod';

const task = z.object({
  name: z.literal(['RunTask', 'ThreadControllerImpl::RunTask']),
  pid: z.number(),
  tid: z.number(),
  /** Microseconds of processor time. */
  tdur: z.number(),
});
const mainThread = z.object({
  name: z.literal('thread_name'),
  pid: z.number(),
  tid: z.number(),
  args: z.object({ name: z.literal('CrRendererMain') }),
});

/**
 * Watches the page's main thread; what comes back ends that and tells the longest task in milliseconds of processor
 * time. Unlike the time on the wall it does not grow because something else runs on the machine.
 */
export async function watchTasks(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  const events: unknown[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] },
  });
  return async () => {
    const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
    await devtools.send('Tracing.end');
    await complete;
    await devtools.detach();
    return longestOf(events);
  };
}

function longestOf(events: readonly unknown[]): number {
  const threads = new Set(
    events.flatMap((event) => {
      const { success, data } = mainThread.safeParse(event);
      return success ? [`${data.pid}/${data.tid}`] : [];
    }),
  );
  const longest = events.reduce<number>((most, event) => {
    const { success, data } = task.safeParse(event);
    if (!success || !threads.has(`${data.pid}/${data.tid}`)) return most;
    return Math.max(most, data.tdur);
  }, 0);
  return longest / 1000;
}
