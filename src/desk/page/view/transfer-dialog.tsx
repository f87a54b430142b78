import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Colleague } from '../api/shapes';
import type { Talk } from '../model/talks';
import { languageName } from '../text/format';
import { fill } from '../text/texts';
import { useDesk, useTexts } from './context';
import { targetOf, valueOf } from './form-values';

/** Passes the conversation on: to a colleague who is here, or to whoever has the language or topic. */
export function TransferButton({ talk }: { talk: Talk }) {
  const { choices } = useDesk();
  const { transfer } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const { id } = talk.file;
  const titleId = `transfer-title-${id}`;
  // With the colleagues there, the focus goes to the first of them.
  const open = async (): Promise<void> => {
    await choices.loadColleagues();
    dialog.current?.querySelector('form')?.reset();
    dialog.current?.showModal();
  };
  return (
    <>
      <button
        type="button"
        id={`transfer-${id}`}
        aria-keyshortcuts="Alt+X"
        onClick={() => void open()}
      >
        {transfer.button}
      </button>
      <dialog ref={dialog} aria-labelledby={titleId}>
        <h2 id={titleId}>{transfer.title}</h2>
        <p>{transfer.text}</p>
        <TransferForm id={id} close={() => dialog.current?.close()} />
      </dialog>
    </>
  );
}

function TransferForm({ id, close }: { id: string; close: () => void }) {
  const { actions } = useDesk();
  const { transfer, notes } = useTexts();
  const isMissing = useSignal(false);
  const submit = async (form: HTMLFormElement): Promise<void> => {
    const data = new FormData(form);
    const target = targetOf(data);
    isMissing.value = target === undefined;
    if (!target) return;
    const note = valueOf(data, 'note');
    close();
    // The note first: once passed on, the conversation may be out of this agent's sight.
    if (note !== '' && !(await actions.addNote(id, note))) return;
    await actions.transfer(id, target);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      <Targets />
      <label>
        <span>{notes.toNext}</span>
        <textarea name="note" rows={2} maxLength={4000} />
      </label>
      <div role="alert">{isMissing.value && <p class="warning">{transfer.missing}</p>}</div>
      <div class="buttons">
        <button type="submit" class="main">
          {transfer.confirm}
        </button>
        <button type="button" onClick={close}>
          {transfer.cancel}
        </button>
      </div>
    </form>
  );
}

function Targets() {
  const { choices, session } = useDesk();
  const { transfer } = useTexts();
  const me = session.agentId.value;
  const here = choices.colleagues.value.filter(({ id, present }) => present && id !== me);
  return (
    <fieldset class="choices">
      <legend>{transfer.to}</legend>
      {here.map((colleague) => (
        <label key={colleague.id}>
          <input type="radio" name="to" value={colleague.id} /> <Who colleague={colleague} />
        </label>
      ))}
      {here.length === 0 && <p class="hint">{transfer.nobody}</p>}
      <label>
        <input type="radio" name="to" value="skill" defaultChecked={here.length === 0} />{' '}
        <span>{transfer.skill}</span>
      </label>
      <Skill />
    </fieldset>
  );
}

function Who({ colleague }: { colleague: Colleague }) {
  const { settings } = useDesk();
  const { bar, transfer } = useTexts();
  const { name, status, conversations, languages } = colleague;
  const spoken = languages.map((tag) => languageName(tag, settings.language.value));
  return (
    <span>
      <bdi>{name}</bdi>{' '}
      <small>
        {[bar[status], fill(transfer.load, { count: conversations }), ...spoken].join(' · ')}
      </small>
    </span>
  );
}

function Skill() {
  const { choices, settings } = useDesk();
  const { transfer } = useTexts();
  const { languages, topics } = choices.options.value;
  return (
    <div class="pair" onChange={(event) => chooseSkill(event.currentTarget.closest('form'))}>
      <label>
        <span>{transfer.language}</span>
        <select name="language">
          <option value="">{transfer.asItIs}</option>
          {languages.map((tag) => (
            <option key={tag} value={tag}>
              {languageName(tag, settings.language.value)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{transfer.topic}</span>
        <select name="topic">
          <option value="">{transfer.asItIs}</option>
          {topics.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** Whoever chooses a skill does not mean a colleague any more. */
function chooseSkill(form: HTMLFormElement | null): void {
  const skill = form?.querySelector<HTMLInputElement>('[name=to][value=skill]');
  if (skill) skill.checked = true;
}
