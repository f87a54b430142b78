import { closeFrame } from '../host';
import type { Settings } from '../settings';
import { control } from '../state/conversation';
import { openDialog } from '../state/view';
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
      <button
        type="button"
        class="top-button"
        aria-haspopup="dialog"
        aria-label={`${t.language}: ${OWN_NAMES[language.value]}`}
        onClick={() => (openDialog.value = 'language')}
      >
        <GlobeIcon />
        <span>{OWN_NAMES[language.value]}</span>
      </button>
      <button
        type="button"
        class="top-button"
        aria-haspopup="dialog"
        aria-label={t.menu}
        onClick={() => (openDialog.value = 'menu')}
      >
        <MenuIcon />
      </button>
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
