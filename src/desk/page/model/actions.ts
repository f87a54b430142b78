import { signal, type ReadonlySignal } from '@preact/signals';
import type { Answer, Refusal } from '../api/ask';
import type { DeskApi, Ending, Target } from '../api/client';
import type { CaseList } from './case-list';
import { newId } from './new-id';
import type { News } from './news';
import type { Selection } from './selection';
import type { Session } from './session';
import type { Settings } from './settings';
import type { Talks } from './talks';

/** What an agent does to conversations. The first to ask wins; the page tells whoever lost. */
export interface Actions {
  /** The case being claimed at this moment. */
  readonly claiming: ReadonlySignal<string | undefined>;
  /** The conversation whose writing box wants the focus. */
  readonly writeTo: ReadonlySignal<string | undefined>;
  claim(id: string): Promise<void>;
  /** Claims the first of the (filtered) list, or the one after it when a colleague was faster. */
  claimNext(): Promise<void>;
  close(id: string, ending: Ending): Promise<boolean>;
  transfer(id: string, target: Target): Promise<boolean>;
  addNote(id: string, text: string): Promise<boolean>;
  focusWriting(id: string | undefined): void;
}

/** How many visitors are tried for when colleagues are faster each time. */
const ATTEMPTS = 5;

interface ActionDeps {
  readonly api: DeskApi;
  readonly session: Session;
  readonly settings: Settings;
  readonly cases: CaseList;
  readonly talks: Talks;
  readonly selection: Selection;
  readonly news: News;
}

export function createActions(deps: ActionDeps): Actions {
  const claiming = signal<string | undefined>(undefined);
  const writeTo = signal<string | undefined>(undefined);
  const tryClaim = async (id: string): Promise<Outcome> => {
    claiming.value = id;
    const outcome = await claim(deps, id);
    claiming.value = undefined;
    if (outcome === 'ok') writeTo.value = id;
    return outcome;
  };
  return {
    claiming,
    writeTo,
    claim: async (id) => tellLost(deps, await tryClaim(id)),
    claimNext: () => claimNext(deps, tryClaim),
    close: async (id, ending) =>
      leave(deps, id, { answer: await deps.api.close(id, ending), how: 'close' }),
    transfer: async (id, target) =>
      leave(deps, id, { answer: await deps.api.transfer(id, target), how: 'transfer' }),
    addNote: (id, text) => addNote(deps, id, text),
    focusWriting(id) {
      writeTo.value = id;
    },
  };
}

type Outcome = 'ok' | Refusal;

async function claim(deps: ActionDeps, id: string): Promise<Outcome> {
  const { is } = deps.session.watch(await deps.api.claim(id));
  const refreshed = deps.cases.refresh();
  await deps.talks.load(id);
  if (is !== 'ok') {
    await refreshed;
    return is;
  }
  deps.news.dismiss();
  deps.selection.select(id);
  return is;
}

async function claimNext(
  deps: ActionDeps,
  tryClaim: (id: string) => Promise<Outcome>,
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const next = deps.cases.matching.peek()[0];
    if (!next) break;
    const outcome = await tryClaim(next.id);
    if (outcome === 'not-allowed') continue;
    tellLost(deps, outcome);
    return;
  }
  deps.news.tell({ kind: 'problem', text: deps.settings.texts.peek().claim.nobody });
}

/** The conversation is out of the agent's hands, or the agent is told why not; the next one comes into sight. */
async function leave(
  deps: ActionDeps,
  id: string,
  { answer, how }: { answer: Answer<object>; how: 'close' | 'transfer' },
): Promise<boolean> {
  const { session, settings, cases, talks, selection, news } = deps;
  const { is } = session.watch(answer);
  const texts = settings.texts.peek();
  await Promise.all([cases.refresh(), talks.load(id)]);
  if (is !== 'ok') {
    const text = is === 'not-allowed' ? texts.close.over : texts.claim.failed;
    news.tell({ kind: 'problem', text });
    return false;
  }
  news.tell({ kind: 'good', text: texts[how].done });
  selection.select(cases.mine.peek()[0]?.id);
  return true;
}

async function addNote(deps: ActionDeps, id: string, text: string): Promise<boolean> {
  const { is } = deps.session.watch(await deps.api.addNote(id, { id: newId(), text }));
  await deps.talks.load(id);
  if (is !== 'ok')
    deps.news.tell({ kind: 'problem', text: deps.settings.texts.peek().notes.failed });
  return is === 'ok';
}

function tellLost({ news, settings }: ActionDeps, outcome: Outcome): void {
  const { lost, failed } = settings.texts.peek().claim;
  if (outcome === 'ok' || outcome === 'signed-out') return;
  const isLost = ['not-allowed', 'not-found', 'forbidden'].includes(outcome);
  news.tell({ kind: 'problem', text: isLost ? lost : failed });
}
