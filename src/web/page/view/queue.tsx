import { useRef } from 'preact/hooks';
import { useActions } from '../state/actions';
import { control, queuePlace } from '../state/conversation';
import { focusForNext } from '../state/view';
import { fill, intlTag, language, texts, type Texts } from '../text/texts';

/** That the visitor waits, where they stand and for about how long, and the way out. */
export function Queue() {
  const t = texts.value;
  const isWaiting = control.value.control === 'waiting';
  const news = useNews(isWaiting ? queuePlace.value?.place : undefined);
  return (
    <>
      {t && isWaiting && <Waiting t={t} />}
      <div class="sr-only" role="status">
        {t && news !== undefined && fill(t.place, { place: news })}
      </div>
    </>
  );
}

function Waiting({ t }: { t: Texts }) {
  const actions = useActions();
  const leave = () => {
    actions.choose({ id: 'do:leave-queue', title: t.leaveQueue });
    focusForNext();
  };
  return (
    <section class="banner waiting" aria-label={t.waiting}>
      <p>
        <span>{t.waiting}</span> <Where t={t} />
      </p>
      <button type="button" class="small-button" onClick={leave}>
        {t.leaveQueue}
      </button>
    </section>
  );
}

function Where({ t }: { t: Texts }) {
  if (!queuePlace.value) return null;
  const { place, minutes } = queuePlace.value;
  return (
    <>
      <span>{fill(t.place, { place })}</span>{' '}
      {minutes !== undefined && <span>{fill(t.estimate, { time: inMinutes(minutes) })}</span>}
    </>
  );
}

/** Minutes in words, in the plural that each language wants. */
function inMinutes(minutes: number): string {
  const style = { style: 'unit', unit: 'minute', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(intlTag(language.value), style).format(minutes);
}

/** The place, once it has changed: the first one the assistant has told in the conversation. */
function useNews(place: number | undefined): number | undefined {
  const first = useRef<number | undefined>(undefined);
  if (place === undefined) first.current = undefined;
  else first.current ??= place;
  return place === first.current ? undefined : place;
}
