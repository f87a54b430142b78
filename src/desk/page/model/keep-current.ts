import { effect, type Signal } from '@preact/signals';
import type { Listener } from '../api/live';
import type { LiveNews } from '../api/shapes';
import type { Desk, DeskGround } from './desk';

/** How often what failed is sent again, and the server asked while its events do not come through, in milliseconds. */
const ASK_EVERY_MS = 5000;

/** How often the list is asked for what no event tells: colleagues' skills, for one. */
const LOOK_EVERY_MS = 30_000;

type ConnectionState = 'connecting' | 'up' | 'lost';

/** Loads what the page shows, again whenever the server says that it changed, and in another language. */
export function keepCurrent(
  ground: DeskGround,
  { desk, line }: { desk: Desk; line: Signal<ConnectionState> },
): void {
  const { cases, talks, session, settings } = desk;
  const reloadAll = () => {
    void cases.refresh();
    for (const id of talks.loaded.peek().keys()) void talks.load(id);
  };
  effect(() => {
    if (session.agentId.value === undefined) return undefined;
    reloadAll();
    void desk.notices.load();
    void desk.choices.loadOptions();
    const stop = ground.listen(listenerOf({ desk, line, reloadAll }));
    const asking = setInterval(() => {
      if (line.peek() !== 'up') reloadAll();
      desk.outbox.retry();
    }, ASK_EVERY_MS);
    const looking = setInterval(() => void cases.refresh(), LOOK_EVERY_MS);
    const isBack = () => {
      reloadAll();
      desk.outbox.retry();
    };
    ground.page.addEventListener('online', isBack);
    return () => {
      ground.page.removeEventListener('online', isBack);
      stop();
      clearInterval(asking);
      clearInterval(looking);
      line.value = 'connecting';
    };
  });
  settings.language.subscribe(() => {
    if (session.agentId.peek() === undefined) return;
    reloadAll();
    void desk.choices.loadOptions();
  });
  loadWhatIsShown(desk);
}

function listenerOf({
  desk,
  line,
  reloadAll,
}: {
  desk: Desk;
  line: Signal<ConnectionState>;
  reloadAll: () => void;
}): Listener {
  return {
    connected() {
      if (line.peek() === 'lost') desk.news.announce(desk.settings.texts.peek().line.back);
      line.value = 'up';
      reloadAll();
      desk.outbox.retry();
    },
    heard: (news) => hear(desk, news),
    lost() {
      line.value = 'lost';
      void checkSession(desk);
    },
  };
}

function hear({ cases, talks, typing }: Desk, news: LiveNews): void {
  const { conversationId } = news;
  switch (news.type) {
    case 'case':
      typing.stopped(conversationId);
      void cases.refresh();
      talks.reload(conversationId);
      return;
    case 'typing':
      typing.heard(conversationId);
      return;
    case 'delivered':
      talks.delivered(conversationId, news.seq);
  }
}

/** A stream may end because the session did. */
async function checkSession({ api, session }: Desk): Promise<void> {
  session.watch(await api.me());
}

/** The agent's own conversations and the shown ones are held; all others are let go. */
function loadWhatIsShown({ cases, talks, panes, session }: Desk): void {
  effect(() => {
    if (session.agentId.value === undefined) return;
    const ids = new Set([...cases.mine.value.map((item) => item.id), ...panes.value]);
    talks.keepOnly(ids);
    for (const id of ids) if (!talks.loaded.peek().has(id)) void talks.load(id);
  });
}
