import { useComputed } from '@preact/signals';
import type { Line } from '../api/shapes';
import { notShownYet } from '../model/outbox';
import type { Talk } from '../model/talks';
import { fill } from '../text/texts';
import { languageName } from '../text/format';
import { useDesk, useTexts } from './context';
import { LineView } from './line-view';
import { PendingLine } from './pending-line';
import { useEnd } from './end';

/** What was said, in order, the newest at the end and in sight. */
export function Transcript({ talk }: { talk: Talk }) {
  const { settings, outbox, attention } = useDesk();
  const texts = useTexts().talk;
  const { file, lines } = talk;
  const pending = notShownYet(outbox.all.value, file.id, lines);
  const { box, isAtEnd, toEnd } = useEnd(talk, pending.length);
  const language = settings.language.value;
  return (
    <div class="transcript-frame">
      <div
        ref={box}
        key={language}
        id={`transcript-${file.id}`}
        class="transcript"
        role="log"
        tabIndex={0}
        aria-label={fill(texts.transcript, { language: languageName(file.language, language) })}
      >
        <div class="lines">
          <Lines lines={lines} isAllSent={pending.length === 0} />
          {pending.map((item) => (
            <PendingLine key={item.id} item={item} />
          ))}
          <Writing conversationId={file.conversationId} />
        </div>
      </div>
      {!isAtEnd.value && (
        <button type="button" class="to-end" onClick={toEnd}>
          {attention.unread.value.has(file.id) ? texts.newLines : texts.toEnd}
        </button>
      )}
    </div>
  );
}

/** That the visitor is writing; for the eyes only, or it would be read out again and again. */
function Writing({ conversationId }: { conversationId: string }) {
  const { typing } = useDesk();
  const { talk } = useTexts();
  const isWriting = useComputed(() => typing.isWriting(conversationId)).value;
  if (!isWriting) return null;
  return (
    <p class="writing" aria-hidden="true">
      {talk.typing}
    </p>
  );
}

function Lines({ lines, isAllSent }: { lines: readonly Line[]; isAllSent: boolean }) {
  const { session } = useDesk();
  const me = useComputed(() => nameOf(session.profile.value)).value;
  const own = lines.filter((line) => isOwn(line, me));
  const lastDelivered = own.filter((line) => line.delivered).at(-1);
  const last = isAllSent ? own.at(-1) : undefined;
  // Some channels send a pressed button without its title: there is nothing to show.
  const said = lines.filter((line) => line.text !== '');
  return (
    <>
      {said.map((line, index) => (
        <LineView
          key={line.seq}
          line={line}
          isOwn={isOwn(line, me)}
          isMarked={line === last || line === lastDelivered}
          follows={isSameSpeaker(said[index - 1], line)}
        />
      ))}
    </>
  );
}

function nameOf(profile: { readonly name: string } | 'unknown' | undefined): string | undefined {
  return typeof profile === 'object' ? profile.name : undefined;
}

function isOwn(line: Line, name: string | undefined): boolean {
  return line.author === 'agent' && line.name === name;
}

function isSameSpeaker(before: Line | undefined, line: Line): boolean {
  return before?.author === line.author && before.name === line.name;
}
