import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Case } from '../api/shapes';
import { codeOf } from '../model/code';
import { languageName } from '../text/format';
import { useDesk, useTexts } from './context';
import { CaseLink } from './earlier-cases';
import { valueOf } from './form-values';

/** Opens the search of conversations that ended: one's own, for supervisors all. */
export function EndedButton() {
  const { ended } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const found = useSignal<readonly Case[] | 'failed' | undefined>(undefined);
  const search = useSearch(found);
  return (
    <div class="ended">
      <button
        type="button"
        class="plain"
        id="ended"
        aria-keyshortcuts="Alt+G"
        onClick={() => {
          dialog.current?.showModal();
          void search('');
        }}
      >
        {ended.title}
      </button>
      <dialog ref={dialog} class="wide" aria-labelledby="ended-title">
        <h2 id="ended-title">{ended.title}</h2>
        <SearchForm search={search} />
        <Found found={found.value} close={() => dialog.current?.close()} />
        <form method="dialog" class="buttons">
          <button type="submit">{ended.close}</button>
        </form>
      </dialog>
    </div>
  );
}

function SearchForm({ search }: { search: (words: string) => Promise<void> }) {
  const { ended } = useTexts();
  return (
    <form
      class="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        void search(valueOf(new FormData(event.currentTarget), 'words'));
      }}
    >
      <input
        type="search"
        name="words"
        maxLength={100}
        aria-label={ended.words}
        placeholder={ended.words}
      />
      <button type="submit" class="main">
        {ended.search}
      </button>
    </form>
  );
}

function useSearch(found: { value: readonly Case[] | 'failed' | undefined }) {
  const { api, session, settings } = useDesk();
  const last = useRef(0);
  return async (words: string): Promise<void> => {
    last.current += 1;
    const mine = last.current;
    const answer = session.watch(await api.ended(words, settings.language.peek()));
    if (mine !== last.current) return;
    found.value = answer.is === 'ok' ? answer.value.handoffs : 'failed';
  };
}

function Found(props: { found: readonly Case[] | 'failed' | undefined; close: () => void }) {
  const { found, close } = props;
  const { settings } = useDesk();
  const { ended, claim } = useTexts();
  if (found === undefined) return null;
  if (found === 'failed') return <p role="alert">{claim.failed}</p>;
  return (
    <>
      <p role="status" class="hint">
        {found.length === 0 ? ended.none : ended.newestFirst}
      </p>
      <ul class="cases">
        {found.map((file) => (
          <li key={file.id}>
            {languageName(file.language, settings.language.value)}{' '}
            <span class="code">{codeOf(file.id)}</span>
            <CaseLink file={file} onOpen={close} />
          </li>
        ))}
      </ul>
    </>
  );
}
