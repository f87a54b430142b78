import { useSignal, type Signal } from '@preact/signals';
import { shapes as common, type Colleague } from '../api/shapes';
import { languageName } from '../text/format';
import { useDesk, useTexts } from '../view/context';
import { valuesOf } from '../view/form-values';

/** Sets what a colleague is good at. */
export function SkillsForm({ colleague, done }: { colleague: Colleague; done: () => void }) {
  const { choices, settings } = useDesk();
  const { supervise } = useTexts();
  const problem = useSignal(false);
  const { languages, topics } = choices.options.value;
  const save = useSave(colleague, { problem, done });
  return (
    <form
      class="skills-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <p class="hint">{supervise.people.hint}</p>
      <Ticks
        legend={supervise.people.languages}
        name="language"
        ticked={colleague.languages}
        items={languages.map((tag) => ({
          id: tag,
          title: languageName(tag, settings.language.value),
        }))}
      />
      <Ticks
        legend={supervise.people.topics}
        name="topic"
        ticked={colleague.topics}
        items={topics}
      />
      {problem.value && <p role="alert">{supervise.notSaved}</p>}
      <button type="submit" class="main">
        {supervise.people.save}
      </button>
    </form>
  );
}

function useSave(
  colleague: Colleague,
  { problem, done }: { problem: Signal<boolean>; done: () => void },
) {
  const { ask, session } = useDesk();
  return async (form: HTMLFormElement): Promise<void> => {
    const data = new FormData(form);
    const body = { languages: valuesOf(data, 'language'), topics: valuesOf(data, 'topic') };
    const path = `/agents/${encodeURIComponent(colleague.id)}/skills`;
    const answer = session.watch(await ask('PUT', path, { shape: common.profile, body }));
    problem.value = answer.is !== 'ok';
    if (answer.is === 'ok') done();
  };
}

interface TicksProps {
  readonly legend: string;
  readonly name: string;
  readonly ticked: readonly string[];
  readonly items: readonly { readonly id: string; readonly title: string }[];
}

function Ticks({ legend, name, ticked, items }: TicksProps) {
  return (
    <fieldset class="ticks">
      <legend>{legend}</legend>
      {items.map(({ id, title }) => (
        <label key={id}>
          <input type="checkbox" name={name} value={id} defaultChecked={ticked.includes(id)} />{' '}
          {title}
        </label>
      ))}
    </fieldset>
  );
}
