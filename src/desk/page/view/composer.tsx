import { useSignal } from '@preact/signals';
import type { Case } from '../api/shapes';
import { languageName } from '../text/format';
import { fill } from '../text/texts';
import { CannedPicker } from './canned-picker';
import { useDesk, useTexts } from './context';
import { TranslateToggle, useTranslation } from './translate-toggle';
import { hintId, WritingBox } from './writing-box';

/** The server takes no longer message. */
const MOST_CHARACTERS = 4000;

/** Where the agent writes, or chooses from the prepared replies. */
export function Composer({ file }: { file: Case }) {
  const { drafts, outbox, actions } = useDesk();
  const { write } = useTexts();
  const isPicking = useSignal(false);
  const translation = useTranslation(file);
  const draft = drafts.value[file.id] ?? '';
  const tooMany = draft.trim().length - MOST_CHARACTERS;
  const send = () => {
    const text = draft.trim();
    if (text === '' || tooMany > 0) return;
    outbox.send(file.id, { text, ...translation.peek() });
    drafts.value = { ...drafts.value, [file.id]: '' };
    actions.focusWriting(file.id);
  };
  return (
    <form
      class="foot composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {isPicking.value && <CannedPicker file={file} isOpen={isPicking} />}
      <WritingBox file={file} tooMany={tooMany} isPicking={isPicking} send={send} />
      <div class="composer-buttons">
        <button type="submit" class="main">
          {write.send}
        </button>
        <CannedButton file={file} isPicking={isPicking} />
      </div>
      <Hint file={file} tooMany={tooMany} />
      <TranslateToggle file={file} />
    </form>
  );
}

function CannedButton({ file, isPicking }: { file: Case; isPicking: { value: boolean } }) {
  const { canned } = useTexts();
  return (
    <button
      type="button"
      id={`canned-${file.id}`}
      aria-keyshortcuts="Alt+R"
      aria-expanded={isPicking.value}
      onClick={() => {
        isPicking.value = !isPicking.value;
      }}
    >
      {canned.button}
    </button>
  );
}

function Hint({ file, tooMany }: { file: Case; tooMany: number }) {
  const { settings } = useDesk();
  const { write } = useTexts();
  const language = languageName(file.language, settings.language.value);
  return (
    <p id={hintId(file)} class="hint">
      {tooMany > 0 ? fill(write.tooLong, { count: tooMany }) : fill(write.hint, { language })}
    </p>
  );
}
