import type { Case } from '../api/shapes';
import { canClaim } from '../model/case-list';
import { codeOf } from '../model/code';
import { languageName } from '../text/format';
import { textOf } from '../text/texts';
import { useDesk, useTexts } from '../view/context';
import { Since } from '../view/since';
import { Table } from './table';

/** So many are listed: the longest waiting and most urgent come first. */
const MOST = 200;

/** Everybody who waits or is being helped, and the way to look in. */
export function Queue() {
  const { cases } = useDesk();
  const { supervise } = useTexts();
  const { queue } = supervise;
  const groups = [cases.waiting, cases.callbacks, cases.mine, cases.others];
  const all = groups.flatMap((group) => group.value);
  if (all.length === 0) return <p class="empty">{queue.none}</p>;
  const heads = [queue.visitor, queue.state, queue.since, queue.reason, queue.agent, queue.look];
  return (
    <>
      <p class="hint">{queue.lookHint}</p>
      <Table label={supervise.tabs.queue} heads={heads}>
        {all.slice(0, MOST).map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </Table>
    </>
  );
}

function Row({ item }: { item: Case }) {
  const { settings } = useDesk();
  const texts = useTexts();
  const name = `${languageName(item.language, settings.language.value)} ${codeOf(item.id)}`;
  return (
    <tr>
      <th scope="row">
        {name} {item.urgency > 0 && <b class="mark urgent">{texts.list.urgent}</b>}
      </th>
      <td>{textOf(texts.status, item.status)}</td>
      <td>
        <Since moment={item.openedAt} label={texts.list.openFor} />
      </td>
      <td>
        {textOf(texts.reason, item.reason)} · {item.topic ?? texts.list.noTopic}
      </td>
      <td>
        <bdi>{item.agentName}</bdi>
      </td>
      <td>
        <LookButton item={item} name={name} />
      </td>
    </tr>
  );
}

/** Opens the conversation: to listen in where it is a colleague's. */
function LookButton({ item, name }: { item: Case; name: string }) {
  const { selection, session } = useDesk();
  const { queue } = useTexts().supervise;
  const me = session.agentId.value;
  const isOpenToMe = canClaim(item, me) || item.agentId === me;
  const label = isOpenToMe ? queue.show : queue.look;
  return (
    <button
      type="button"
      class="small"
      aria-label={`${label}: ${name}`}
      onClick={() => selection.select(item.id)}
    >
      {label}
    </button>
  );
}
