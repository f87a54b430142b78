import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Case } from '../api/shapes';
import { useDesk } from './context';
import { keyTarget } from './list-keys';
import { useRowWindow, type RowWindow } from './row-window';

interface Rows {
  /** Begins the ids of its rows. */
  readonly id: string;
  readonly label: string;
  readonly cases: readonly Case[];
  readonly row: (item: Case) => ComponentChildren;
}

/** A list of cases to choose from, by mouse or arrow keys; only the rows in sight are drawn. */
export function CaseRows(props: Rows) {
  const { id, label, cases } = props;
  const list = useRef<HTMLUListElement>(null);
  const rows = useRowWindow(list, cases.length);
  const { active, setActive } = useActive(cases);
  const { selection } = useDesk();
  const show = (index: number) =>
    reveal(list.current, { top: index * rows.rowHeight, height: rows.rowHeight });
  const onKeyDown = (event: KeyboardEvent) => {
    const isChoice = event.key === 'Enter' || event.key === ' ';
    const target = isChoice ? active : keyTarget(event, { active, count: cases.length });
    if (target === undefined) return;
    event.preventDefault();
    setActive(cases[target]?.id);
    show(target);
    if (isChoice) selection.select(cases[target]?.id);
  };
  const isActiveDrawn = active >= rows.first && active < rows.end;
  return (
    <ul
      ref={list}
      class="rows"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      {...(isActiveDrawn ? { 'aria-activedescendant': `${id}-${active}` } : {})}
      onKeyDown={onKeyDown}
      onFocus={() => show(active)}
    >
      <li role="presentation" style={{ height: `${rows.first * rows.rowHeight}px` }} />
      <DrawnRows {...props} rows={rows} active={active} />
      <li
        role="presentation"
        style={{ height: `${(cases.length - rows.end) * rows.rowHeight}px` }}
      />
    </ul>
  );
}

function DrawnRows(props: Rows & { rows: RowWindow; active: number }) {
  const { id, cases, row, rows, active } = props;
  const { selection } = useDesk();
  const selected = selection.selected.value;
  return (
    <>
      {cases.slice(rows.first, rows.end).map((item, offset) => (
        <li
          key={item.id}
          id={`${id}-${rows.first + offset}`}
          class={rows.first + offset === active ? 'row active' : 'row'}
          role="option"
          aria-selected={item.id === selected}
          aria-setsize={cases.length}
          aria-posinset={rows.first + offset + 1}
          onClick={() => selection.select(item.id)}
        >
          {row(item)}
        </li>
      ))}
    </>
  );
}

/** The row the arrow keys have come to; the selected one until they are used. It moves with its case. */
function useActive(cases: readonly Case[]) {
  const [activeId, setActive] = useState<string | undefined>(undefined);
  const selected = useDesk().selection.selected.value;
  useEffect(() => {
    setActive(undefined);
  }, [selected]);
  const found = cases.findIndex((item) => item.id === (activeId ?? selected));
  return { active: Math.max(0, found), setActive };
}

function reveal(list: HTMLElement | null, row: { top: number; height: number }): void {
  if (!list) return;
  const { top, height } = row;
  if (top < list.scrollTop) list.scrollTop = top;
  if (top + height > list.scrollTop + list.clientHeight)
    list.scrollTop = top + height - list.clientHeight;
}
