import { useSignal } from '@preact/signals';
import type { Talk } from '../model/talks';
import { momentOf } from '../text/format';
import { useDesk, useTexts } from './context';

/** What colleagues tell each other about this visitor, who never sees it. */
export function CaseNotes({ talk }: { talk: Talk }) {
  const { settings, now } = useDesk();
  const texts = useTexts().notes;
  return (
    <section class="notes">
      <h4>{texts.title}</h4>
      <ul>
        {talk.notes.map(({ id, agentName, at, text }) => (
          <li key={id}>
            <p class="meta">
              <bdi class="author">{agentName}</bdi>
              <time dateTime={at}>{momentOf(at, settings.language.value, now.peek())}</time>
            </p>
            <p class="note" dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ul>
      <NoteForm id={talk.file.id} />
    </section>
  );
}

function NoteForm({ id }: { id: string }) {
  const { actions, drafts } = useDesk();
  const texts = useTexts().notes;
  const isAdding = useSignal(false);
  const key = `note:${id}`;
  const draft = drafts.value[key] ?? '';
  const keep = (text: string) => {
    drafts.value = { ...drafts.peek(), [key]: text };
  };
  const add = async (): Promise<void> => {
    if (draft.trim() === '' || isAdding.peek()) return;
    isAdding.value = true;
    if (await actions.addNote(id, draft.trim())) keep('');
    isAdding.value = false;
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label>
        <span>{texts.label}</span>
        <textarea
          id={`note-${id}`}
          rows={2}
          maxLength={4000}
          dir="auto"
          aria-keyshortcuts="Alt+M"
          value={draft}
          onInput={(event) => keep(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="small" aria-disabled={isAdding.value || draft.trim() === ''}>
        {texts.add}
      </button>
    </form>
  );
}
