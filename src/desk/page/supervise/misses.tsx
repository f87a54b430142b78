import { useSignal } from '@preact/signals';
import { languageName, momentOf } from '../text/format';
import { textOf } from '../text/texts';
import { useDesk, useTexts } from '../view/context';
import { useLoaded, WhenLoaded } from './loaded';
import { shapes } from './shapes';
import { Table } from './table';

/** So many guesses of each are shown. */
const MOST_GUESSES = 2;

/** What was not understood lately, for people to learn from. */
export function Misses() {
  const chosen = useSignal('');
  const query = chosen.value === '' ? '' : `?language=${chosen.value}`;
  const loaded = useLoaded(`/misses${query}`, shapes.misses);
  const { settings, now } = useDesk();
  const { supervise } = useTexts();
  const { misses: texts } = supervise;
  const language = settings.language.value;
  return (
    <>
      <LanguageChoice chosen={chosen} />
      <WhenLoaded of={loaded}>
        {({ misses }) =>
          misses.length === 0 ? (
            <p class="empty">{texts.none}</p>
          ) : (
            <Table
              label={supervise.tabs.misses}
              heads={[texts.when, texts.language, texts.said, texts.kind, texts.taken]}
            >
              {misses.map((miss) => (
                <tr key={miss.id}>
                  <td>{momentOf(miss.at, language, now.peek())}</td>
                  <td>{languageName(miss.language, language)}</td>
                  <td class="said" lang={miss.language} dir="auto">
                    {miss.text}
                  </td>
                  <td>{textOf(texts.kinds, miss.kind)}</td>
                  <td>{miss.guesses.slice(0, MOST_GUESSES).join(', ')}</td>
                </tr>
              ))}
            </Table>
          )
        }
      </WhenLoaded>
    </>
  );
}

function LanguageChoice({ chosen }: { chosen: { value: string } }) {
  const { choices, settings } = useDesk();
  const { misses: texts, people } = useTexts().supervise;
  return (
    <label class="filter">
      <span>{texts.language}</span>
      <select
        value={chosen.value}
        onChange={(event) => {
          chosen.value = event.currentTarget.value;
        }}
      >
        <option value="">{people.all}</option>
        {choices.options.value.languages.map((tag) => (
          <option key={tag} value={tag}>
            {languageName(tag, settings.language.value)}
          </option>
        ))}
      </select>
    </label>
  );
}
