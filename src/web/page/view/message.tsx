import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { closestLanguage, directionOf } from '../../../language/supported';
import type { Said } from '../line/activity';
import type { Entry } from '../state/conversation';
import { plainBlocks, readMarkdown, type Block } from '../text/markdown';
import { texts } from '../text/texts';
import { Sources } from './sources';
import { Words } from './words';

export interface MessageProps {
  readonly entry: Entry;
  /** The first of several by the same author: the only one that shows the name. */
  readonly isFirst: boolean;
  /** It only says that somebody came or went. */
  readonly isPassage: boolean;
}

/** One message of the log, in its own language and direction. */
export function Message(props: MessageProps) {
  return props.entry.kind === 'own' ? (
    <OwnMessage text={props.entry.text} />
  ) : (
    <SaidMessage {...props} entry={props.entry} />
  );
}

/** The visitor's words, with a state while they are on their way. */
export function OwnMessage({ text, children }: { text: string; children?: ComponentChildren }) {
  return (
    <li class="message own">
      <span class="sr-only">{texts.value?.you}: </span>
      <div class="bubble" dir="auto">
        <Words blocks={plainBlocks(text)} sourceLine={-1} />
      </div>
      {children}
    </li>
  );
}

function SaidMessage({ entry, isFirst, isPassage }: MessageProps & { entry: Said }) {
  const blocks = useMemo(() => blocksOf(entry), [entry]);
  const language = closestLanguage(entry.language);
  return (
    <li class={`message ${kindOf(entry, isPassage)}`} id={entry.id}>
      <p class={isFirst && !isPassage ? 'author' : 'sr-only'}>{nameOf(entry)}</p>
      <div
        class="bubble"
        lang={language ?? entry.language}
        dir={language ? directionOf(language) : 'auto'}
      >
        <Words blocks={blocks} sourceLine={entry.sources.length > 0 ? blocks.length - 1 : -1} />
      </div>
      <Sources sources={entry.sources.slice(1)} />
    </li>
  );
}

function kindOf({ author, notice }: Said, isPassage: boolean): string {
  if (notice !== undefined) return `${author} notice ${notice === 'outage' ? 'grave' : ''}`;
  return isPassage ? `${author} passage` : author;
}

/** A message's words as blocks: the bot's are Markdown, people's are not. */
export function blocksOf(entry: Said): readonly Block[] {
  return entry.isMarkdown ? readMarkdown(entry.text) : plainBlocks(entry.text);
}

/** Who said it, for the eye and for the ear. */
export function nameOf({ author, agent }: Said): string {
  const t = texts.value;
  if (author === 'bot') return t?.assistant ?? '';
  return agent === undefined ? (t?.agent ?? '') : `${agent} (${t?.agent ?? ''})`;
}
