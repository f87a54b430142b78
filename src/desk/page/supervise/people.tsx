import { useSignal } from '@preact/signals';
import type { Colleague } from '../api/shapes';
import { shapes as common } from '../api/shapes';
import { languageName } from '../text/format';
import { useDesk, useTexts } from '../view/context';
import { SkillsForm } from './skills-form';
import { useLoaded, WhenLoaded } from './loaded';
import { Table } from './table';

/** How often is asked who is on, in milliseconds. */
const LOOK_EVERY_MS = 10_000;

/** Who works here, who is on, and what each is good at. */
export function People() {
  const loaded = useLoaded('/agents', common.agents, { everyMs: LOOK_EVERY_MS });
  const { supervise, bar } = useTexts();
  const { people } = supervise;
  const edited = useSignal<string | undefined>(undefined);
  return (
    <WhenLoaded of={loaded}>
      {({ agents }) => (
        <Table
          label={supervise.tabs.people}
          heads={[
            people.name,
            people.status,
            people.open,
            `${people.languages} · ${people.topics}`,
          ]}
        >
          {presentFirst(agents).map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <bdi>{one.name}</bdi> <small>{bar.role[one.role]}</small>
              </th>
              <td>
                <span class={one.present ? `dot ${one.status}` : 'dot'} aria-hidden="true" />{' '}
                {one.present ? bar[one.status] : people.gone}
              </td>
              <td class="figure">{one.conversations}</td>
              <td>
                <Skills colleague={one} edited={edited} onSaved={() => void loaded.reload()} />
              </td>
            </tr>
          ))}
        </Table>
      )}
    </WhenLoaded>
  );
}

function presentFirst(agents: readonly Colleague[]): readonly Colleague[] {
  return [...agents].sort((a, b) => Number(b.present) - Number(a.present));
}

interface SkillsProps {
  readonly colleague: Colleague;
  readonly edited: { value: string | undefined };
  readonly onSaved: () => void;
}

function Skills({ colleague, edited, onSaved }: SkillsProps) {
  const { choices, settings } = useDesk();
  const { people } = useTexts().supervise;
  if (edited.value === colleague.id)
    return (
      <SkillsForm
        colleague={colleague}
        done={() => {
          edited.value = undefined;
          onSaved();
        }}
      />
    );
  const { topics } = choices.options.value;
  const titleOf = (slug: string) => topics.find(({ id }) => id === slug)?.title ?? slug;
  const languages = colleague.languages.map((tag) => languageName(tag, settings.language.value));
  const shown = (list: readonly string[]) => (list.length === 0 ? people.all : list.join(', '));
  return (
    <div class="skills">
      <span>{shown(languages)}</span> · <span>{shown(colleague.topics.map(titleOf))}</span>{' '}
      <button
        type="button"
        class="small"
        aria-label={`${people.edit}: ${colleague.name}`}
        onClick={() => {
          edited.value = colleague.id;
        }}
      >
        {people.edit}
      </button>
    </div>
  );
}
