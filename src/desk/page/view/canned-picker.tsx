import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Canned, Case } from '../api/shapes';
import { findCanned } from '../model/choices';
import { languageName } from '../text/format';
import { fill } from '../text/texts';
import { useDesk, useTexts } from './context';
import { keyTarget } from './list-keys';

/** The prepared replies: found by words, read in the agent's language, sent in the visitor's. */
export function CannedPicker({ file, isOpen }: { file: Case; isOpen: Signal<boolean> }) {
  const { choices, settings } = useDesk();
  const { canned: texts } = useTexts();
  const words = useSignal('');
  const active = useSignal(0);
  const found = findCanned(choices.options.value.canned, words.value);
  const choose = useChoice(file, isOpen);
  const at = Math.min(active.value, found.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = keyTarget(event, { active: at, count: found.length });
    if (target !== undefined) active.value = target;
    else if (!runKey(event, { chosen: found[at], words, choose })) return;
    event.preventDefault();
  };
  const language = languageName(file.language, settings.language.value);
  return (
    <div
      class="picker"
      role="dialog"
      aria-label={texts.title}
      onKeyDown={onKeyDown}
      onFocusOut={(event) => {
        if (leaves(event, file)) isOpen.value = false;
      }}
    >
      <Words
        id={file.id}
        words={words.value}
        active={found[at]?.id}
        type={(typed) => {
          words.value = typed;
          active.value = 0;
        }}
      />
      <Found id={file.id} found={found} at={at} choose={choose} />
      <p class="hint">{fill(texts.hint, { language })}</p>
    </div>
  );
}

/** The focus goes elsewhere, and not to the button that opens and closes the picker. */
function leaves(event: FocusEvent & { currentTarget: Element }, file: Case): boolean {
  const { relatedTarget, currentTarget } = event;
  if (!(relatedTarget instanceof Element) || relatedTarget.id === `canned-${file.id}`) return false;
  return !currentTarget.contains(relatedTarget);
}

type Choose = (how: 'send' | 'copy' | 'leave', text?: Canned | string) => void;

/** What becomes of a choice; the focus goes back to the writing box. */
function useChoice(file: Case, isOpen: Signal<boolean>): Choose {
  const { outbox, drafts, actions } = useDesk();
  return (how, chosen) => {
    isOpen.value = false;
    actions.focusWriting(file.id);
    if (how === 'leave' || chosen === undefined) return;
    const text = typeof chosen === 'string' ? chosen : chosen.text;
    if (how === 'send' && typeof chosen === 'object')
      outbox.send(file.id, { text, canned: chosen.id });
    if (how === 'copy')
      drafts.value = { ...drafts.value, [file.id]: `${drafts.value[file.id] ?? ''}${text}` };
  };
}

/** Does what a key means to the picker; false when it means nothing. */
function runKey(
  event: KeyboardEvent,
  about: { chosen: Canned | undefined; words: Signal<string>; choose: Choose },
): boolean {
  const { chosen, words, choose } = about;
  if (event.isComposing) return false;
  if (event.key === 'Enter' && chosen) choose(event.shiftKey ? 'copy' : 'send', chosen);
  else if (event.key === 'Escape') choose('leave');
  else if (event.key === '/' && words.peek() === '') choose('copy', '/');
  else return event.key === 'Enter';
  return true;
}

function Words(props: {
  id: string;
  words: string;
  active: string | undefined;
  type: (words: string) => void;
}) {
  const { id, words, active, type } = props;
  const { canned: texts } = useTexts();
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <input
      ref={box}
      type="text"
      role="combobox"
      aria-label={texts.filter}
      aria-autocomplete="list"
      aria-expanded={active !== undefined}
      {...(active === undefined
        ? {}
        : {
            'aria-controls': `canned-list-${id}`,
            'aria-activedescendant': optionId(id, active),
          })}
      placeholder={texts.filter}
      value={words}
      onInput={(event) => type(event.currentTarget.value)}
    />
  );
}

function Found(props: { id: string; found: readonly Canned[]; at: number; choose: Choose }) {
  const { id, found, at, choose } = props;
  const { canned: texts } = useTexts();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [found[at]?.id]);
  if (found.length === 0) return <p class="empty">{texts.none}</p>;
  return (
    <ul ref={list} id={`canned-list-${id}`} role="listbox" aria-label={texts.title}>
      {found.map((item, index) => (
        <li
          key={item.id}
          id={optionId(id, item.id)}
          role="option"
          aria-selected={index === at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose('send', item)}
        >
          <b>{item.title}</b> <span>{item.text}</span>
        </li>
      ))}
    </ul>
  );
}

function optionId(id: string, canned: string): string {
  return `canned-${id}-${canned}`;
}
