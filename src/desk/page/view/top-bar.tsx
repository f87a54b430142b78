import { useSignal } from '@preact/signals';
import type { Profile } from '../api/shapes';
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
      <Availability available={profile.available} />
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
        <LanguageSwitch />
        <Who profile={profile} />
        <button type="button" class="plain" onClick={() => void session.signOut()}>
          {bar.signOut}
        </button>
      </div>
    </header>
  );
}

function Who({ profile }: { profile: Profile }) {
  return (
    <span class="who">
      <bdi>{profile.name}</bdi> <small>{useTexts().bar.role[profile.role]}</small>
    </span>
  );
}

function Availability({ available }: { available: boolean }) {
  const { session } = useDesk();
  const { bar } = useTexts();
  const choices = [
    { value: true, label: bar.available, hint: bar.availableHint },
    { value: false, label: bar.away, hint: bar.awayHint },
  ];
  return (
    <div class="availability" role="group" aria-label={bar.availability}>
      {choices.map(({ value, label, hint }) => (
        <button
          type="button"
          key={label}
          class={value ? 'here' : 'away'}
          aria-pressed={available === value}
          title={hint}
          onClick={() => void session.setAvailable(value)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
