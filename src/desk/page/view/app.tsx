import { useDesk, useTexts } from './context';
import { Sidebar } from './sidebar';
import { SignIn } from './sign-in';
import { SuperviseScreen } from './supervise-screen';
import { Panes } from './panes';
import { TopBar } from './top-bar';
import { useShortcuts } from './shortcuts';
import { ShortcutsDialog } from './shortcuts-dialog';

/** The whole page: the sign-in, or the desk. */
export function App() {
  const { session } = useDesk();
  const profile = session.profile.value;
  if (profile === 'unknown') return <ConnectionLine />;
  return profile ? <Sitting /> : <SignIn />;
}

function Sitting() {
  const { selection, screen } = useDesk();
  const texts = useTexts();
  useShortcuts();
  const isTalking = selection.selected.value !== undefined;
  const isSupervising = screen.tab.value !== undefined;
  return (
    <div class="desk" data-showing={isSupervising ? 'supervise' : isTalking ? 'talk' : 'list'}>
      {isSupervising ? (
        <SkipLink to="supervise-part" text={texts.supervise.skip} />
      ) : (
        <SkipLink to="talk" text={texts.skip} />
      )}
      <TopBar />
      <ConnectionLine />
      <NoticeLine />
      <Announcements />
      {isSupervising ? <SuperviseScreen /> : <Conversations />}
      <ShortcutsDialog />
    </div>
  );
}

function Conversations() {
  return (
    <main class="work">
      <Sidebar />
      <div id="talk" class="talks" tabIndex={-1}>
        <Panes />
      </div>
    </main>
  );
}

/** The address names the selected conversation, so the link must not become the address. */
function SkipLink({ to, text }: { to: string; text: string }) {
  const skip = (event: Event) => {
    event.preventDefault();
    document.getElementById(to)?.focus();
  };
  return (
    <a class="skip" href={`#${to}`} onClick={skip}>
      {text}
    </a>
  );
}

function ConnectionLine() {
  const { line, cases, session } = useDesk();
  const { lost, failed } = useTexts().line;
  const isLost = line.value === 'lost' || session.troubled.value;
  const isFailed = cases.state.value === 'failed';
  return (
    <div class="connection" role="status">
      {isLost ? <p>{lost}</p> : isFailed && <p>{failed}</p>}
    </div>
  );
}

function NoticeLine() {
  const { news } = useDesk();
  const { shortcuts } = useTexts();
  const notice = news.notice.value;
  return (
    <div class="notices" role="status">
      {notice && (
        <p class={`notice ${notice.kind}`}>
          <span>{notice.text}</span>
          <button type="button" class="plain" onClick={() => news.dismiss()}>
            {shortcuts.close}
          </button>
        </p>
      )}
    </div>
  );
}

function Announcements() {
  return (
    <div class="unseen" role="status">
      {useDesk().news.announcement}
    </div>
  );
}
