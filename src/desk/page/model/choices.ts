import { signal, type ReadonlySignal } from '@preact/signals';
import type { DeskApi } from '../api/client';
import type { Canned, Colleague, Options } from '../api/shapes';
import type { Session } from './session';
import type { Settings } from './settings';
import { wordsOf } from './words';

/** What agents choose from: endings, topics, languages, prepared replies, colleagues. */
export interface Choices {
  readonly options: ReadonlySignal<Options>;
  readonly colleagues: ReadonlySignal<readonly Colleague[]>;
  loadOptions(): Promise<void>;
  loadColleagues(): Promise<void>;
}

const NOTHING: Options = { wrapUps: [], topics: [], languages: [], canned: [] };

export function createChoices(deps: {
  api: DeskApi;
  session: Session;
  settings: Settings;
}): Choices {
  const { api, session, settings } = deps;
  const options = signal(NOTHING);
  const colleagues = signal<readonly Colleague[]>([]);
  return {
    options,
    colleagues,
    async loadOptions() {
      const answer = session.watch(await api.options(settings.language.peek()));
      if (answer.is === 'ok') options.value = answer.value;
    },
    async loadColleagues() {
      const answer = session.watch(await api.agents());
      if (answer.is === 'ok') colleagues.value = answer.value.agents;
    },
  };
}

/** The prepared replies in which all the words occur; those with the words in their title come first. */
export function findCanned(all: readonly Canned[], typed: string): readonly Canned[] {
  const words = wordsOf(typed);
  const has = (text: string) => {
    const folded = wordsOf(text).join(' ');
    return words.every((word) => folded.includes(word));
  };
  const found = all.filter(({ id, title, text }) => has([title, text, id].join(' ')));
  return [...found].sort((a, b) => Number(has(b.title)) - Number(has(a.title)));
}
