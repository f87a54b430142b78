import { useActions } from '../state/actions';
import { entries } from '../state/conversation';
import {
  closeDialogForNext,
  openDialog,
  setTextSize,
  TEXT_SIZES,
  textSize,
  type DialogName,
} from '../state/view';
import { texts } from '../text/texts';
import { printConversation, saveAsText } from '../transcript';

/** What can be done besides writing. */
export function Menu() {
  const t = texts.value;
  const actions = useActions();
  const command = (id: string, title: string) => {
    actions.choose({ id: `do:${id}`, title });
    closeDialogForNext();
  };
  if (!t) return null;
  return (
    <div class="menu">
      <Item label={t.startOver} onClick={() => command('start-over', t.startOver)} />
      <Item label={t.talkToPerson} onClick={() => command('talk-to-agent', t.talkToPerson)} />
      <Item label={t.help} onClick={() => command('help', t.help)} />
      <TextSizes />
      {entries.value.length > 0 && (
        <Item label={t.saveText} onClick={() => void closeThen(saveAsText)} />
      )}
      {entries.value.length > 0 && (
        <Item label={t.print} onClick={() => void closeThen(printConversation)} />
      )}
      <Opener name="forget" label={t.forget} />
      <Opener name="delete" label={t.delete} />
    </div>
  );
}

function Opener({ name, label }: { name: DialogName; label: string }) {
  return <Item label={label} onClick={() => (openDialog.value = name)} />;
}

function Item({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" class="menu-item" onClick={onClick}>
      {label}
    </button>
  );
}

function TextSizes() {
  const t = texts.value;
  if (!t) return null;
  const names = { normal: t.sizeNormal, large: t.sizeLarge, largest: t.sizeLargest };
  return (
    <fieldset class="sizes">
      <legend>{t.textSize}</legend>
      {TEXT_SIZES.map((size) => (
        <label key={size}>
          <input
            type="radio"
            name="text-size"
            checked={textSize.value === size}
            onChange={() => setTextSize(size)}
          />
          {names[size]}
        </label>
      ))}
    </fieldset>
  );
}

function closeThen(action: () => void): Promise<void> {
  openDialog.value = undefined;
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      action();
      resolve();
    });
  });
}
