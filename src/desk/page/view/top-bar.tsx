import { useSignal } from '@preact/signals';
import type { Profile, Status } from '../api/shapes';
import { useDesk, useTexts } from './context';
import { LanguageSwitch } from './language-switch';
import { NoticesButton } from './notices-dialog';
import { openShortcuts } from './open-shortcuts';
import { Toggle } from './toggle';

/** Who sits here, whether visitors may be put through, sound, language, help, sign-out. */
export function TopBar() {
  const { session, settings } = useDesk();
  const { bar, title, service } = useTexts();
  const isOpen = useSignal(false);
  const profile = session.profile.value;
  if (typeof profile !== 'object') return null;
  return (
    <header class="top-bar">
      <h1>
        {title} <small>{service}</small>
      </h1>
      <Availability status={profile.status} />
      <button
        type="button"
        class="plain menu"
        aria-expanded={isOpen.value}
        aria-controls="tools"
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        {bar.menu}
      </button>
      <div id="tools" class="tools" data-open={isOpen.value}>
        <Toggle signal={settings.sound} label={bar.sound} />
        <Toggle signal={settings.sideBySide} label={bar.sideBySide} keys="Alt+S" />
        <button type="button" class="plain" aria-keyshortcuts="Alt+H" onClick={openShortcuts}>
          {bar.shortcuts}
        </button>
        <NoticesButton />
        {session.isSupervisor.value && <SuperviseButton />}
        <LanguageSwitch />
        <Who profile={profile} />
        <button type="button" class="plain" onClick={() => void session.signOut()}>
          {bar.signOut}
        </button>
      </div>
    </header>
  );
}

function SuperviseButton() {
  const { screen } = useDesk();
  return (
    <button
      type="button"
      class="plain"
      aria-keyshortcuts="Alt+V"
      aria-pressed={screen.tab.value !== undefined}
      onClick={() => screen.flip()}
    >
      {useTexts().bar.supervise}
    </button>
  );
}

function Who({ profile }: { profile: Profile }) {
  return (
    <span class="who">
      <bdi>{profile.name}</bdi> <small>{useTexts().bar.role[profile.role]}</small>
    </span>
  );
}

function Availability({ status }: { status: Status }) {
  const { session } = useDesk();
  const { bar } = useTexts();
  const choices = [
    { value: 'available', label: bar.available, hint: bar.availableHint },
    { value: 'busy', label: bar.busy, hint: bar.busyHint },
    { value: 'away', label: bar.away, hint: bar.awayHint },
  ] as const;
  return (
    <div class="availability" role="group" aria-label={bar.availability}>
      {choices.map(({ value, label, hint }) => (
        <button
          type="button"
          key={label}
          class={value}
          aria-pressed={status === value}
          title={hint}
          onClick={() => void session.setStatus(value)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
