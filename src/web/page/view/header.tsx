import type { ComponentChildren } from 'preact';
import { closeFrame } from '../host';
import type { Settings } from '../settings';
import { control } from '../state/conversation';
import { openDialog, type DialogName } from '../state/view';
import { fill, language, OWN_NAMES, texts } from '../text/texts';
import { CloseIcon, GlobeIcon, MenuIcon } from './icons';

/** Name of the service, who is on the other side, language and menu. */
export function Header({ settings }: { settings: Settings }) {
  const t = texts.value;
  if (!t) return null;
  const { agent } = control.value;
  return (
    <header class="top">
      <div class="top-name">
        <h1>{t.name}</h1>
        {agent !== undefined && <p class="top-agent">{fill(t.withAgent, { name: agent })}</p>}
      </div>
      <Button label={`${t.language}: ${OWN_NAMES[language.value]}`} opens="language">
        <GlobeIcon />
        <span>{OWN_NAMES[language.value]}</span>
      </Button>
      <Button label={t.menu} opens="menu">
        <MenuIcon />
      </Button>
      {settings.canClose && (
        <button
          type="button"
          class="top-button"
          aria-label={t.close}
          onClick={() => closeFrame(settings.hostOrigin)}
        >
          <CloseIcon />
        </button>
      )}
    </header>
  );
}

interface ButtonProps {
  readonly label: string;
  readonly opens: DialogName;
  readonly children: ComponentChildren;
}

function Button({ label, opens, children }: ButtonProps) {
  return (
    <button
      type="button"
      class="top-button"
      aria-haspopup="dialog"
      aria-label={label}
      onClick={() => (openDialog.value = opens)}
    >
      {children}
    </button>
  );
}
