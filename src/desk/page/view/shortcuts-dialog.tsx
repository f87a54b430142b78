import { useTexts } from './context';
import { SHORTCUTS_DIALOG } from './open-shortcuts';
import { SHORTCUTS } from './shortcut-list';

/** The list of shortcuts, to be opened with `openShortcuts`. */
export function ShortcutsDialog() {
  const { shortcuts, keys } = useTexts();
  return (
    <dialog id={SHORTCUTS_DIALOG} aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">{shortcuts.title}</h2>
      <dl class="shortcuts">
        {SHORTCUTS.map(({ shown, text }) => (
          <div key={shown}>
            <dt>{shortcuts[text]}</dt>
            <dd>
              <kbd>{keys.alt}</kbd> + <kbd>{shown}</kbd>
            </dd>
          </div>
        ))}
        <div>
          <dt>{shortcuts.send}</dt>
          <dd>
            <kbd>{keys.enter}</kbd>
          </dd>
        </div>
        <div>
          <dt>{shortcuts.newLine}</dt>
          <dd>
            <kbd>{keys.shift}</kbd> + <kbd>{keys.enter}</kbd>
          </dd>
        </div>
      </dl>
      <form method="dialog">
        <button type="submit" class="main">
          {shortcuts.close}
        </button>
      </form>
    </dialog>
  );
}
