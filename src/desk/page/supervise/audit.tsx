import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { momentOf } from '../text/format';
import { textOf } from '../text/texts';
import { useDesk, useTexts } from '../view/context';
import { AuditTarget } from './audit-target';
import { shapes, type AuditRecord } from './shapes';
import { Table } from './table';

/** A page is full when it has so many records: there may be earlier ones. */
const FULL = 100;

/** What agents did, newest first. */
export function Audit() {
  const { settings, now, choices } = useDesk();
  const { supervise } = useTexts();
  const { audit: texts } = supervise;
  const { records, state, more } = useRecords();
  useEffect(() => void choices.loadColleagues(), []);
  return (
    <>
      {state === 'loaded' && records.length === 0 && <p class="empty">{texts.none}</p>}
      <Table label={supervise.tabs.audit} heads={[texts.when, texts.who, texts.what, texts.target]}>
        {records.map((record) => (
          <tr key={record.id}>
            <td>{momentOf(record.at, settings.language.value, now.peek())}</td>
            <td>
              <bdi>{record.agentName}</bdi>
            </td>
            <td>{textOf(texts.actions, record.action)}</td>
            <td>
              <AuditTarget record={record} />
            </td>
          </tr>
        ))}
      </Table>
      <p role="status">{state === 'failed' ? supervise.failed : ''}</p>
      {state !== 'ended' && (
        <button type="button" aria-disabled={state === 'loading'} onClick={more}>
          {state === 'failed' ? supervise.again : texts.more}
        </button>
      )}
    </>
  );
}

type State = 'loading' | 'loaded' | 'failed' | 'ended';

/** The records page by page, each page after the last. */
function useRecords(): { records: readonly AuditRecord[]; state: State; more: () => void } {
  const { ask, session } = useDesk();
  const records = useSignal<readonly AuditRecord[]>([]);
  const state = useSignal<State>('loaded');
  const load = async (): Promise<void> => {
    if (state.peek() === 'loading') return;
    state.value = 'loading';
    const before = records.peek().at(-1)?.at;
    const query = before === undefined ? '' : `?before=${encodeURIComponent(before)}`;
    const answer = session.watch(await ask('GET', `/audit${query}`, { shape: shapes.audit }));
    if (answer.is === 'ok') records.value = [...records.peek(), ...answer.value.records];
    if (answer.is !== 'ok') state.value = 'failed';
    else state.value = answer.value.records.length < FULL ? 'ended' : 'loaded';
  };
  useEffect(() => void load(), []);
  return { records: records.value, state: state.value, more: () => void load() };
}
