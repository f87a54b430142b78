import { useEffect, useRef, useState } from 'preact/hooks';
import type { LineStatus } from '../line/line';
import { useActions } from '../state/actions';
import { control, notice, queuePlace, status } from '../state/conversation';
import { focusForNext } from '../state/view';
import { fill, texts, type Texts } from '../text/texts';
import { Channels } from './channels';

/** What a visitor must know besides the conversation: a notice, the connection, the queue. */
export function Banners() {
  return (
    <div class="banners">
      <Notice />
      <Connection />
      <Queue />
    </div>
  );
}

function Notice() {
  const t = texts.value;
  if (!t || !notice.value) return null;
  const { text, language } = notice.value;
  return (
    <section class="banner notice" aria-label={t.notice}>
      <p lang={language} dir="auto">
        {text}
      </p>
      <button type="button" class="small-button" onClick={() => (notice.value = undefined)}>
        {t.hide}
      </button>
    </section>
  );
}

/** A short interruption is nobody's concern. */
const QUIET_MS = 1_200;

function Connection() {
  const t = texts.value;
  const trouble = useLasting(status.value);
  const hadTrouble = useRef(false);
  if (trouble !== 'online' && trouble !== 'starting') hadTrouble.current = true;
  return (
    <>
      <div role="status">
        {t && trouble !== 'online' && <p class={`banner ${trouble}`}>{wordsFor(trouble, t)}</p>}
        {t && trouble === 'online' && hadTrouble.current && <p class="sr-only">{t.online}</p>}
      </div>
      {trouble === 'unreachable' && <Channels />}
    </>
  );
}

/** The status once it has lasted a moment; being online shows at once. */
function useLasting(now: LineStatus): LineStatus {
  const [lasting, setLasting] = useState<LineStatus>('online');
  useEffect(() => {
    if (now === 'online') {
      setLasting(now);
      return undefined;
    }
    const timer = setTimeout(() => setLasting(now), QUIET_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return lasting;
}

function wordsFor(trouble: Exclude<LineStatus, 'online'>, t: Texts): string {
  switch (trouble) {
    case 'starting':
      return t.starting;
    case 'reconnecting':
      return t.reconnecting;
    case 'offline':
      return t.offline;
    case 'unreachable':
      return t.unreachable;
  }
}

function Queue() {
  const t = texts.value;
  const actions = useActions();
  const place = queuePlace.value;
  if (!t || control.value.control !== 'waiting') return null;
  const leave = () => {
    actions.choose({ id: 'do:leave-queue', title: t.leaveQueue });
    focusForNext();
  };
  return (
    <section class="banner waiting">
      <p role="status">
        {t.waiting} {place !== undefined && fill(t.place, { place })}
      </p>
      <button type="button" class="small-button" onClick={leave}>
        {t.leaveQueue}
      </button>
    </section>
  );
}
