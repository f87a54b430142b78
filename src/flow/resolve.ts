import { GUARDS } from '../policy/guards';
import type { Situation } from '../policy/situation';
import type { Flow, Outcome, Route } from './types';

/** Where a topic stands, computed from the answers alone. */
export type Position =
  | { readonly at: 'question'; readonly question: string; readonly path: readonly string[] }
  | {
      readonly at: 'outcome';
      readonly node: string;
      readonly outcome: Outcome;
      readonly path: readonly string[];
    };

/** Walks a flow from its start along the answers; `path` holds the answered questions in order. */
export function resolve(flow: Flow, situation: Situation): Position {
  const path: string[] = [];
  let name = flow.start;
  for (let steps = 0; steps <= Object.keys(flow.nodes).length; steps += 1) {
    const node = flow.nodes[name];
    if (!node) throw new Error(`flow ${flow.topic} has no node "${name}"`);
    if ('outcome' in node) return { at: 'outcome', node: name, outcome: node, path };
    if ('ask' in node) {
      if (situation.answer(node.ask) === undefined)
        return { at: 'question', question: node.ask, path };
      path.push(node.ask);
    }
    name = follow(node.next, situation);
  }
  throw new Error(`flow ${flow.topic} goes round in a circle`);
}

function follow(route: Route<string>, situation: Situation): string {
  const way = route.find((step) => !('when' in step) || GUARDS[step.when](situation));
  if (!way) throw new Error('a route has no way on');
  return way.to;
}
