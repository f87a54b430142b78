import { resolve } from '../../src/flow/resolve';
import type { Flow } from '../../src/flow/types';
import { everyWay, situation, type Answers } from './situation';

/** The outcome node that answers lead to, or the question that is still open. */
export function nodeAfter(flow: Flow, answers: Answers): string {
  const where = resolve(flow, situation(answers));
  return where.at === 'outcome' ? where.node : `? ${where.question}`;
}

/** Walks every way from each start: the outcomes never reached, and the most questions asked on a way. */
export function walk(
  flow: Flow,
  starts: readonly Answers[] = [{}],
): { readonly unreached: readonly string[]; readonly mostQuestions: number } {
  const unreached = new Set(
    Object.entries(flow.nodes).flatMap(([name, node]) => ('outcome' in node ? [name] : [])),
  );
  let mostQuestions = 0;
  const outages = ['no', 'yes'].map((declared) => ({ 'outage-declared': declared }));
  for (const start of starts.flatMap((given) => outages.map((outage) => ({ ...given, ...outage }))))
    for (const { end } of everyWay(flow, start)) {
      unreached.delete(end.node);
      mostQuestions = Math.max(mostQuestions, end.path.length);
    }
  return { unreached: [...unreached], mostQuestions };
}
