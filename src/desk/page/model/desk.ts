import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import * as z from 'zod/mini';
import type { Ask } from '../api/ask';
import { createApi, type DeskApi } from '../api/client';
import type { Listener } from '../api/live';
import { createActions, type Actions } from './actions';
import { createAttention, type Attention } from './attention';
import { createCaseList, type CaseList } from './case-list';
import type { Chime } from './chime';
import { createChoices, type Choices } from './choices';
import { forgetOnLeaving } from './forget';
import { keepCurrent } from './keep-current';
import { kept } from './kept';
import { alertOn, createNews, type News } from './news';
import { createNotices, type Notices } from './notices';
import { createOutbox, type Outbox } from './outbox';
import { createPanes } from './panes';
import { createScreen, type Screen } from './screen';
import { createSelection, type Selection } from './selection';
import { createSession, type Session } from './session';
import { createSettings, type Settings } from './settings';
import { createTalks, type Talks } from './talks';
import { createTyping, type Typing } from './typing';

/** Everything the page knows and can do; the view only shows it. */
export interface Desk {
  readonly settings: Settings;
  readonly session: Session;
  readonly cases: CaseList;
  readonly talks: Talks;
  readonly outbox: Outbox;
  /** What is being written, by case. */
  readonly drafts: Signal<Readonly<Record<string, string>>>;
  readonly attention: Attention;
  readonly selection: Selection;
  readonly news: News;
  readonly actions: Actions;
  readonly notices: Notices;
  readonly choices: Choices;
  readonly typing: Typing;
  readonly screen: Screen;
  readonly api: DeskApi;
  /** For what only some screens ask. */
  readonly ask: Ask;
  /** The conversations shown beside one another. */
  readonly panes: ReadonlySignal<readonly string[]>;
  readonly line: ReadonlySignal<'connecting' | 'up' | 'lost'>;
  readonly now: ReadonlySignal<number>;
}

/** What the desk stands on. */
export interface DeskGround {
  readonly ask: Ask;
  readonly listen: (listener: Listener) => () => void;
  readonly page: Window;
  readonly now: ReadonlySignal<number>;
  readonly chime: (kind: Chime) => void;
}

export function createDesk(ground: DeskGround): Desk {
  const { page, ask, now } = ground;
  const api = createApi(ask);
  const storage = page.sessionStorage;
  const settings = createSettings(page.localStorage, page.navigator.languages);
  const session = createSession(api);
  const cases = createCaseList({ api, session, settings });
  const talks = createTalks({ api, session, settings });
  const outbox = createOutbox({ api, session, talks, storage });
  const drafts = kept({ storage, key: 'desk:drafts' }, z.record(z.string(), z.string()), {});
  const attention = createAttention({ cases, talks, storage });
  const selection = createSelection(page);
  const news = createNews();
  const actions = createActions({ api, session, settings, cases, talks, selection, news });
  const notices = createNotices({ api, session });
  const choices = createChoices({ api, session, settings });
  const typing = createTyping({ api, now });
  const screen = createScreen(page, session.isSupervisor);
  const line = signal<'connecting' | 'up' | 'lost'>('connecting');
  const panes = createPanes({ cases, selection, settings, page });
  const desk = { settings, session, cases, talks, outbox, drafts, attention, selection };
  const more = { news, actions, notices, choices, typing, screen };
  const whole: Desk = { ...desk, ...more, api, ask, panes, line, now };
  keepCurrent(ground, { desk: whole, line });
  forgetOnLeaving(storage, whole);
  alertOn({
    cases,
    attention,
    settings,
    chime: ground.chime,
    announce: news.announce,
    isWatched: (id) => page.document.hasFocus() && panes.peek().includes(id),
  });
  return whole;
}
