import { TABS, type Tab } from '../model/screen';
import { useDesk, useTexts } from '../view/context';
import { NoticeList } from '../view/notices-dialog';
import { Audit } from './audit';
import { Dashboard } from './dashboard';
import { HoursPart } from './hours';
import { Misses } from './misses';
import { People } from './people';
import { Queue } from './queue';
import { Stops } from './stops';

const PARTS: Readonly<Record<Tab, () => preact.JSX.Element>> = {
  people: People,
  queue: Queue,
  dashboard: Dashboard,
  hours: HoursPart,
  stops: Stops,
  notices: () => <NoticeList />,
  misses: Misses,
  audit: Audit,
};

/** The supervisor's screen: parts under tabs, one at a time. */
export function Supervise() {
  const { screen } = useDesk();
  const { supervise } = useTexts();
  const tab = screen.tab.value ?? TABS[0];
  const Part = PARTS[tab];
  return (
    <main class="supervise">
      <Tabs tab={tab} />
      <section id="supervise-part" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
        <h2 class="unseen">{supervise.tabs[tab]}</h2>
        <Part />
      </section>
    </main>
  );
}

function Tabs({ tab }: { tab: Tab }) {
  const { screen } = useDesk();
  const { supervise } = useTexts();
  const onKeyDown = (event: KeyboardEvent) => {
    const next = neighbour(tab, event.key);
    if (!next) return;
    event.preventDefault();
    screen.show(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={supervise.title} class="tabs" onKeyDown={onKeyDown}>
      {TABS.map((one) => (
        <button
          type="button"
          role="tab"
          key={one}
          id={`tab-${one}`}
          aria-selected={one === tab}
          aria-controls="supervise-part"
          tabIndex={one === tab ? 0 : -1}
          onClick={() => screen.show(one)}
        >
          {supervise.tabs[one]}
        </button>
      ))}
    </div>
  );
}

/** The tab that an arrow key leads to. */
function neighbour(tab: Tab, key: string): Tab | undefined {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[key];
  return by === undefined ? undefined : TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length];
}
