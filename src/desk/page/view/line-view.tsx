import { useSignal } from '@preact/signals';
import type { Line } from '../api/shapes';
import { languageAttributes, languageOfLine } from '../text/direction';
import { momentOf } from '../text/format';
import { plain } from '../text/plain';
import type { DeskTexts } from '../text/texts';
import { useDesk, useTexts } from './context';

/** One line of a transcript. Text is put in as text, whatever it contains. */
export function LineView(props: {
  line: Line;
  isOwn: boolean;
  /** Of the agent's lines the last one, or the last that arrived: says how far it has come. */
  isMarked: boolean;
  follows: boolean;
}) {
  const { line, isOwn, isMarked, follows } = props;
  const { settings, now } = useDesk();
  const texts = useTexts().talk;
  if (line.author === 'system') return <p class="control">{controlText(texts, line)}</p>;
  return (
    <article class={`line ${line.author}${isOwn ? ' own' : ''}${follows ? ' follows' : ''}`}>
      <p class="meta">
        <span class="author">{isOwn ? texts.you : authorText(texts, line)}</span>
        <time dateTime={line.at}>{momentOf(line.at, settings.language.value, now.peek())}</time>
      </p>
      <div class="bubble" {...languageAttributes(languageOfLine(line), line.text)}>
        {line.text}
      </div>
      {line.translation !== undefined && <Translation text={line.translation} />}
      {line.original !== undefined && (
        <Original text={line.original} isAlwaysShown={line.author === 'agent'} />
      )}
      {isMarked && <Sent isDelivered={line.delivered} />}
    </article>
  );
}

function Sent({ isDelivered }: { isDelivered: boolean }) {
  const texts = useTexts().talk;
  return (
    <p class={isDelivered ? 'mark sent delivered' : 'mark sent'}>
      <span aria-hidden="true">{isDelivered ? '✓✓ ' : '✓ '}</span>
      {isDelivered ? texts.delivered : texts.sent}
    </p>
  );
}

/** The visitor's words in the agent's language, by machine; the words themselves stand above. */
function Translation({ text }: { text: string }) {
  return (
    <div class="bubble original" dir="auto">
      <small>{useTexts().talk.translation}</small> {text}
    </div>
  );
}

/** What the visitor saw of a line that is shown in the agent's language. */
function Original({ text, isAlwaysShown }: { text: string; isAlwaysShown: boolean }) {
  const { settings } = useDesk();
  const texts = useTexts().talk;
  const chosen = useSignal<boolean | undefined>(undefined);
  const isShown = chosen.value ?? (isAlwaysShown || settings.originals.value);
  return (
    <>
      <button
        type="button"
        class="plain small"
        aria-expanded={isShown}
        onClick={() => {
          chosen.value = !isShown;
        }}
      >
        {isShown ? texts.hideOriginal : texts.showOriginal}
      </button>
      {isShown && (
        <div class="bubble original" dir="auto">
          {plain(text)}
        </div>
      )}
    </>
  );
}

function authorText(texts: DeskTexts['talk'], line: Line): string {
  switch (line.author) {
    case 'visitor':
      return texts.visitor;
    case 'bot':
      return texts.assistant;
    case 'agent':
      return line.name ?? texts.colleague;
    case 'system':
      return '';
  }
}

function controlText(texts: DeskTexts['talk'], { text }: Line): string {
  if (text === 'waiting' || text === 'agent' || text === 'bot') return texts.control[text];
  return text;
}
