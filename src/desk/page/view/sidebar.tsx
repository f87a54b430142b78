import type { Case } from '../api/shapes';
import { useDesk, useTexts } from './context';
import { CaseRows } from './case-rows';
import { EndedButton } from './ended-dialog';
import { MineRow, WaitingRow } from './rows';

/** The agent's own conversations, and the visitors who wait. */
export function Sidebar() {
  const { cases } = useDesk();
  const { list } = useTexts();
  return (
    <nav class="sidebar" aria-label={list.waiting}>
      <section class="mine" aria-label={list.mine}>
        <h2>{list.mine}</h2>
        {cases.mine.value.length === 0 ? (
          <p class="empty">{list.noneMine}</p>
        ) : (
          <CaseRows id="mine" label={list.mine} cases={cases.mine.value} row={mineRow} />
        )}
      </section>
      <Waiting />
      <Group id="callbacks" label={list.callbacks} cases={cases.callbacks.value} />
      <Group id="others" label={list.others} cases={cases.others.value} />
      <EndedButton />
    </nav>
  );
}

/** A further group of cases, where there are any. */
function Group({ id, label, cases }: { id: string; label: string; cases: readonly Case[] }) {
  if (cases.length === 0) return null;
  return (
    <section class={`further ${id}`} aria-label={label}>
      <h2>
        {label} <span class="number">{cases.length}</span>
      </h2>
      <CaseRows id={id} label={label} cases={cases} row={waitingRow} />
    </section>
  );
}

const mineRow = (item: Case) => <MineRow item={item} />;
const waitingRow = (item: Case) => <WaitingRow item={item} />;

function Waiting() {
  const { cases, actions } = useDesk();
  const { list } = useTexts();
  const count = cases.waiting.value.length;
  const shown = cases.matching.value;
  return (
    <section class="waiting" aria-label={list.waiting}>
      <h2>
        {list.waiting} <span class="number">{count}</span>
      </h2>
      <div class="queue-tools">
        <input
          id="filter"
          type="search"
          aria-label={list.filter}
          aria-keyshortcuts="Alt+L"
          placeholder={list.filter}
          value={cases.filter.value}
          onInput={(event) => {
            cases.filter.value = event.currentTarget.value;
          }}
        />
        <button
          type="button"
          class="main"
          aria-keyshortcuts="Alt+N"
          disabled={shown.length === 0 || actions.claiming.value !== undefined}
          onClick={() => void actions.claimNext()}
        >
          {list.claimNext}
        </button>
      </div>
      {shown.length === 0 ? (
        <Empty isFiltered={count > 0} />
      ) : (
        <CaseRows id="waiting" label={list.waiting} cases={shown} row={waitingRow} />
      )}
    </section>
  );
}

function Empty({ isFiltered }: { isFiltered: boolean }) {
  const { cases } = useDesk();
  const { list } = useTexts();
  if (!isFiltered) return <p class="empty">{list.noneWaiting}</p>;
  return (
    <p class="empty">
      {list.noMatch}{' '}
      <button
        type="button"
        class="plain"
        onClick={() => {
          cases.filter.value = '';
          document.getElementById('filter')?.focus();
        }}
      >
        {list.clearFilter}
      </button>
    </p>
  );
}
