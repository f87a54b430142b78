import type { Case } from '../api/shapes';
import type { Talk } from '../model/talks';
import { momentOf } from '../text/format';
import { textOf } from '../text/texts';
import { useDesk, useTexts } from './context';

/** The other requests of this visitor, newest first; each can be opened. */
export function EarlierCases({ talk }: { talk: Talk }) {
  const { case: texts } = useTexts();
  if (talk.earlier.length === 0) return null;
  return (
    <section>
      <h4>{texts.earlier}</h4>
      <ul class="cases">
        {[...talk.earlier].reverse().map((file) => (
          <li key={file.id}>
            <CaseLink file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A case in a few words, to be opened. */
export function CaseLink({ file, onOpen }: { file: Case; onOpen?: () => void }) {
  const { selection, settings, now } = useDesk();
  const texts = useTexts();
  const { openedAt, reason, status, wrapUp, agentName, topic } = file;
  const how = wrapUp === null ? textOf(texts.status, status) : textOf(texts.wrapUps, wrapUp);
  const words = [textOf(texts.reason, reason), topic, how, agentName];
  return (
    <button
      type="button"
      class="plain case-link"
      onClick={() => {
        onOpen?.();
        selection.select(file.id);
      }}
    >
      <b>{momentOf(openedAt, settings.language.value, now.peek())}</b>{' '}
      {words.filter((word) => word !== null).join(' · ')}
    </button>
  );
}
