import { useSignal } from '@preact/signals';
import { momentOf } from '../text/format';
import { textOf } from '../text/texts';
import { useDesk, useTexts } from '../view/context';
import { useLoaded, WhenLoaded } from './loaded';
import { shapes } from './shapes';
import { Table } from './table';

/** A page is full when it has so many records: there may be earlier ones. */
const FULL = 100;

/** What agents did, newest first. */
export function Audit() {
  const before = useSignal<string | undefined>(undefined);
  const query = before.value === undefined ? '' : `?before=${encodeURIComponent(before.value)}`;
  const loaded = useLoaded(`/audit${query}`, shapes.audit);
  const { settings, now } = useDesk();
  const { audit: texts } = useTexts().supervise;
  return (
    <WhenLoaded of={loaded}>
      {({ records }) => (
        <>
          {records.length === 0 && <p class="empty">{texts.none}</p>}
          <Table heads={[texts.when, texts.who, texts.what, texts.target]}>
            {records.map((record) => (
              <tr key={record.id}>
                <td>{momentOf(record.at, settings.language.value, now.peek())}</td>
                <td>
                  <bdi>{record.agentName}</bdi>
                </td>
                <td>{textOf(texts.actions, record.action)}</td>
                <td dir="auto">
                  {[record.target?.slice(0, 8), record.detail].filter((part) => part).join(' · ')}
                </td>
              </tr>
            ))}
          </Table>
          {records.length === FULL && (
            <button
              type="button"
              onClick={() => {
                before.value = records.at(-1)?.at;
              }}
            >
              {texts.more}
            </button>
          )}
        </>
      )}
    </WhenLoaded>
  );
}
