import type { Case } from '../api/shapes';
import { codeOf } from '../model/code';
import { languageName, momentOf } from '../text/format';
import { textOf } from '../text/texts';
import { useDesk, useTexts } from '../view/context';
import { Table } from './table';

/** Everybody who waits or is being helped, and the way to look in. */
export function Queue() {
  const { cases } = useDesk();
  const { queue } = useTexts().supervise;
  const all = [
    ...cases.waiting.value,
    ...cases.callbacks.value,
    ...cases.mine.value,
    ...cases.others.value,
  ];
  if (all.length === 0) return <p class="empty">{queue.none}</p>;
  const heads = [queue.visitor, queue.state, queue.since, queue.reason, queue.agent, queue.look];
  return (
    <>
      <p class="hint">{queue.lookHint}</p>
      <Table heads={heads}>
        {all.map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </Table>
    </>
  );
}

function Row({ item }: { item: Case }) {
  const { settings, now, screen, selection } = useDesk();
  const texts = useTexts();
  const language = settings.language.value;
  const name = `${languageName(item.language, language)} ${codeOf(item.id)}`;
  const look = () => {
    screen.flip();
    selection.select(item.id);
  };
  return (
    <tr>
      <th scope="row">
        {name} {item.urgency > 0 && <b class="mark urgent">{texts.list.urgent}</b>}
      </th>
      <td>{textOf(texts.status, item.status)}</td>
      <td>{momentOf(item.openedAt, language, now.peek())}</td>
      <td>{textOf(texts.reason, item.reason)}</td>
      <td>
        <bdi>{item.agentName}</bdi>
      </td>
      <td>
        <button
          type="button"
          class="small"
          aria-label={`${texts.supervise.queue.look}: ${name}`}
          onClick={look}
        >
          {texts.supervise.queue.look}
        </button>
      </td>
    </tr>
  );
}
