import { effect } from '@preact/signals';
import { render } from 'preact';
import { closestLanguage } from '../../language/supported';
import { linkHost } from './host';
import { Line } from './line/line';
import { Sender } from './line/sender';
import { keptSession } from './line/sessions';
import { prepareTimeZone } from './line/time-zone';
import { keepLanguage, languageToStart, readSettings } from './settings';
import { ActionsContext, createActions } from './state/actions';
import { markSeen, unread } from './state/attention';
import { enterSession, entries, heardLive, receive, status } from './state/conversation';
import { outbox, settle } from './state/outbox';
import { followQueue } from './state/queue';
import { followSpeech } from './state/speech';
import { onKeptElsewhere } from './state/storage';
import { textSize } from './state/view';
import { language, texts, turnTo } from './text/texts';
import { App } from './view/app';
import './style/main.css';

const settings = readSettings(new URL(location.href));
const start = languageToStart(settings);

const line = new Line(
  {
    session(session) {
      enterSession(session);
      sender.kick();
    },
    received: receive,
    status(next) {
      status.value = next;
      if (next === 'online') sender.kick();
    },
  },
  () => (texts.value ? language.value : start),
);
const sender = new Sender({
  session: () => line.session,
  next: () => outbox.value.find((item) => item.state === 'waiting'),
  context: () => host.context(),
  settled(id, how) {
    settle(id, how);
    void line.readNow();
  },
  failed: (failure) => line.report(failure),
});
const actions = createActions({ line, sender, settings });
const host = linkHost(settings, actions);

line.connect();
void showFirst();
followTheWorld();
followConversation();
followQueue(line);
followSpeech();
prepareTimeZone();

/** Shows the page as soon as its words are here, however long that takes. */
async function showFirst(): Promise<void> {
  while (!texts.value) {
    await turnTo(start ?? 'en');
    if (!texts.value) await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  const root = document.getElementById('root');
  if (!root) return;
  root.replaceChildren();
  render(
    <ActionsContext.Provider value={actions}>
      <App isLanguageKnown={start !== undefined} settings={settings} />
    </ActionsContext.Provider>,
    root,
  );
}

/** Network, visibility and other tabs. */
function followTheWorld(): void {
  addEventListener('online', () => line.wake(true));
  addEventListener('offline', () => line.lose());
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) line.wake(true);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return;
    markSeen();
    line.wake(false);
  });
  onKeptElsewhere('session', () => {
    const [mine, kept] = [line.session, keptSession()];
    // A tab that is still being let in finds by itself what the others keep.
    if (mine && kept && kept.conversationId !== mine.conversationId) line.connect();
  });
}

/** Language, title, text size and colour follow the conversation and its visitor. */
function followConversation(): void {
  effect(() => {
    const last = heardLive.value.at(-1);
    const spoken = last?.author === 'bot' ? closestLanguage(last.language) : undefined;
    const hasSpoken = entries.peek().some(({ kind }) => kind === 'own');
    if (!spoken || spoken === language.peek() || !hasSpoken) return;
    keepLanguage(spoken, settings);
    void turnTo(spoken);
  });
  effect(() => {
    const title = texts.value?.title;
    if (title !== undefined)
      document.title = unread.value > 0 ? `(${unread.value}) ${title}` : title;
  });
  effect(() => {
    document.documentElement.dataset['textSize'] = textSize.value;
  });
  if (settings.colour !== undefined)
    document.documentElement.style.setProperty('--main', settings.colour);
}
