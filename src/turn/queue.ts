const tails = new Map<string, Promise<unknown>>();

/** Runs tasks of one key one after another, in order of arrival; tasks of different keys run side by side. */
export function oneAtATime<T>(key: string, task: () => Promise<T>): Promise<T> {
  const result = (tails.get(key) ?? Promise.resolve()).then(task, task);
  tails.set(key, result);
  const forget = () => {
    if (tails.get(key) === result) tails.delete(key);
  };
  void result.then(forget, forget);
  return result;
}
