/**
 * Runs a task whenever asked, but never twice at once and not again within a pause:
 * asking meanwhile leads to one more run. A pause is at least as long as its run: what is slow is asked less. The promise resolves after a run that began later than the question.
 * The task must not throw.
 */
export function createRefresher(task: () => Promise<void>, pauseMs: number): () => Promise<void> {
  let busy: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const begin = (): Promise<void> => {
    const begun = Date.now();
    const done = task();
    busy = done
      .then(() => pause(pauseMs === 0 ? 0 : Math.max(pauseMs, Date.now() - begun)))
      .finally(() => {
        busy = undefined;
      });
    return done;
  };
  return () => {
    if (!busy) return begin();
    next ??= busy.then(() => {
      next = undefined;
      return begin();
    });
    return next;
  };
}

async function pause(milliseconds: number): Promise<void> {
  if (milliseconds === 0) return;
  await new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
