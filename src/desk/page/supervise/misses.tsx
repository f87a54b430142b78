import { languageName, momentOf } from '../text/format';
import { textOf } from '../text/texts';
import { useDesk, useTexts } from '../view/context';
import { useLoaded, WhenLoaded } from './loaded';
import { shapes } from './shapes';
import { Table } from './table';

/** What was not understood lately, for people to learn from. */
export function Misses() {
  const loaded = useLoaded('/misses', shapes.misses);
  const { settings, now } = useDesk();
  const { misses: texts } = useTexts().supervise;
  const language = settings.language.value;
  return (
    <WhenLoaded of={loaded}>
      {({ misses }) =>
        misses.length === 0 ? (
          <p class="empty">{texts.none}</p>
        ) : (
          <Table heads={[texts.when, texts.language, texts.said, texts.kind, texts.taken]}>
            {misses.map((miss) => (
              <tr key={miss.id}>
                <td>{momentOf(miss.at, language, now.peek())}</td>
                <td>{languageName(miss.language, language)}</td>
                <td lang={miss.language} dir="auto">
                  {miss.text}
                </td>
                <td>{textOf(texts.kinds, miss.kind)}</td>
                <td>{miss.guesses.slice(0, 2).join(', ')}</td>
              </tr>
            ))}
          </Table>
        )
      }
    </WhenLoaded>
  );
}
