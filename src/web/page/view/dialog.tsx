import { useLayoutEffect, useRef } from 'preact/hooks';
import { openDialog, type DialogName } from '../state/view';
import { texts, type Texts } from '../text/texts';
import { Confirm } from './confirm';
import { CloseIcon } from './icons';
import { LanguageButtons } from './language-row';
import { Menu } from './menu';

/** The one dialog on top of the page. The browser keeps the focus in it and gives it back. */
export function Dialog() {
  const t = texts.value;
  const name = openDialog.value;
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (name && box.current && !box.current.open) box.current.showModal();
    if (!name) box.current?.close();
    else box.current?.focus();
  }, [name]);
  if (!t) return null;
  return (
    <dialog
      ref={box}
      class="dialog"
      tabIndex={-1}
      aria-labelledby="dialog-title"
      onClose={close}
      onClick={({ target }) => {
        if (target === box.current) close();
      }}
    >
      {name && (
        <div class="dialog-body" key={name}>
          <div class="dialog-top">
            <h2 id="dialog-title">{titleOf(name, t)}</h2>
            <button type="button" class="top-button" aria-label={t.close} onClick={close}>
              <CloseIcon />
            </button>
          </div>
          <Content name={name} />
        </div>
      )}
    </dialog>
  );
}

function close(): void {
  openDialog.value = undefined;
}

function Content({ name }: { name: DialogName }) {
  switch (name) {
    case 'menu':
      return <Menu />;
    case 'language':
      return <LanguageButtons onChosen={close} />;
    case 'forget':
    case 'delete':
      return <Confirm what={name} />;
  }
}

function titleOf(name: DialogName, t: Texts): string {
  switch (name) {
    case 'menu':
      return t.menu;
    case 'language':
      return t.language;
    case 'forget':
      return t.forget;
    case 'delete':
      return t.delete;
  }
}
