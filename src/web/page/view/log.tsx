import { useRef } from 'preact/hooks';
import { entries, passages, type Entry } from '../state/conversation';
import { outbox } from '../state/outbox';
import { texts } from '../text/texts';
import { Choices } from './choices';
import { LanguageRow } from './language-row';
import { Message } from './message';
import { Pending } from './pending';
import { Privacy } from './privacy';
import { scrollerOf } from './scrolling';
import { Typing } from './typing';
import { useFollowing } from './use-following';
import { useShown } from './use-shown';

/** The conversation. */
export function Log({ offersLanguages }: { offersLanguages: boolean }) {
  const t = texts.value;
  const box = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const { missed, goToEnd, isFollowing } = useFollowing({ box, content, end });
  const { first, showEarlier } = useShown(isFollowing);
  const unfold = () => {
    keepPlace(box.current);
    showEarlier();
  };
  if (!t) return null;
  return (
    <div class="log-frame">
      <div
        class="log"
        id="log"
        ref={box}
        role="log"
        aria-live="off"
        aria-label={t.conversation}
        tabIndex={0}
      >
        <div ref={content}>
          <Privacy />
          {offersLanguages && <LanguageRow />}
          {first > 0 && <Earlier onClick={unfold} />}
          <Messages first={first} />
          <Typing />
          <Choices />
          <div ref={end} class="end" />
        </div>
      </div>
      {missed && <Missed onClick={goToEnd} />}
    </div>
  );
}

function Messages({ first }: { first: number }) {
  const all = entries.value;
  return (
    <ol class="messages">
      {all.slice(first).map((entry, at) => (
        <Message
          key={entry.kind === 'own' ? entry.clientId : entry.id}
          entry={entry}
          isFirst={!isSameAuthor(all[first + at - 1], entry)}
          isPassage={passages.value.has(entry.id)}
        />
      ))}
      {outbox.value.map((item) => (
        <Pending key={item.id} item={item} />
      ))}
    </ol>
  );
}

function Earlier({ onClick }: { onClick: () => void }) {
  return (
    <button type="button" class="choice earlier" onClick={onClick}>
      {texts.value?.earlier}
    </button>
  );
}

/** Leads to what was said while the visitor read further up. */
function Missed({ onClick }: { onClick: () => void }) {
  return (
    <button type="button" class="choice missed" onClick={onClick}>
      {texts.value?.newMessages}
    </button>
  );
}

function isSameAuthor(before: Entry | undefined, entry: Entry): boolean {
  if (before?.kind !== 'said' || entry.kind !== 'said') return before?.kind === entry.kind;
  return before.author === entry.author && before.agent === entry.agent;
}

/** Keeps what is being read where it is while earlier messages are put above it. */
function keepPlace(box: HTMLDivElement | null): void {
  if (!box) return;
  const scroller = scrollerOf(box);
  const { scrollHeight, scrollTop } = scroller;
  requestAnimationFrame(() => {
    scroller.scrollTop = scrollTop + scroller.scrollHeight - scrollHeight;
    box.focus({ preventScroll: true });
  });
}
