import { useDesk, useTexts } from './context';

/** On a phone the list and the conversation take turns; this leads from one to the other. */
export function BackToList() {
  const { selection } = useDesk();
  return (
    <button type="button" class="plain back" onClick={() => selection.select(undefined)}>
      <span aria-hidden="true">‹ </span>
      {useTexts().talk.back}
    </button>
  );
}
