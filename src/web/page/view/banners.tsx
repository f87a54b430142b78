import { useEffect, useRef, useState } from 'preact/hooks';
import type { LineStatus } from '../line/line';
import { entries, status } from '../state/conversation';
import { ended } from '../state/view';
import { texts, type Texts } from '../text/texts';
import { Channels } from './channels';
import { Queue } from './queue';

/** What a visitor must know besides the conversation: its end, the connection, the queue. */
export function Banners() {
  return (
    <div class="banners">
      <Ended />
      <Connection />
      <Queue />
    </div>
  );
}

/** The conversation before this one is gone, as asked for; told until the visitor speaks. */
function Ended() {
  const t = texts.value;
  const how = entries.value.some(({ kind }) => kind === 'own') ? undefined : ended.value;
  return <div role="status">{t && how && <p class="banner ended">{t[how]}</p>}</div>;
}

/** A short interruption is nobody's concern. */
const QUIET_MS = 1_200;

function Connection() {
  const t = texts.value;
  const trouble = useLasting(status.value);
  const isBack = useIsBack(trouble);
  return (
    <>
      <div role="status">
        {t && trouble !== 'online' && <p class={`banner ${trouble}`}>{wordsFor(trouble, t)}</p>}
        {t && trouble === 'online' && isBack && <p class="sr-only">{t.online}</p>}
      </div>
      {trouble === 'unreachable' && <Channels />}
    </>
  );
}

/** Long enough to be read out; what is left standing is said again whenever a dialog closes. */
const TOLD_MS = 5_000;

/** Has the connection just come back? */
function useIsBack(trouble: LineStatus): boolean {
  const hadTrouble = useRef(false);
  const [isBack, setIsBack] = useState(false);
  useEffect(() => {
    if (trouble !== 'online' && trouble !== 'starting') hadTrouble.current = true;
    if (trouble !== 'online' || !hadTrouble.current) return undefined;
    hadTrouble.current = false;
    setIsBack(true);
    const timer = setTimeout(() => setIsBack(false), TOLD_MS);
    return () => clearTimeout(timer);
  }, [trouble]);
  return isBack;
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
