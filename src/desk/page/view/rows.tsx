import type { ComponentChildren } from 'preact';
import type { Case, Line } from '../api/shapes';
import { unansweredSince } from '../model/attention';
import { codeOf } from '../model/case-list';
import { languageAttributes, languageOfLine } from '../text/direction';
import { languageName } from '../text/format';
import { fill, textOf } from '../text/texts';
import { useDesk, useTexts } from './context';
import { Since } from './since';

/** A visitor who waits: in which language, why, about what, since when. */
export function WaitingRow({ item }: { item: Case }) {
  const { attention } = useDesk();
  const texts = useTexts();
  const isFresh = item.status === 'waiting' && !attention.hasLookedAt(item.id);
  const label = item.status === 'waiting' ? texts.list.waitingFor : texts.list.openFor;
  return (
    <Row item={item} time={<Since moment={item.openedAt} label={label} />}>
      {(item.urgency ?? 0) > 0 && <b class="mark urgent">{texts.list.urgent}</b>}
      {isFresh && <b class="mark fresh">{texts.list.fresh}</b>}
      <span class="detail">
        {textOf(texts.reason, item.reason)} · {item.topic ?? texts.list.noTopic}
      </span>
    </Row>
  );
}

/** One of the agent's own conversations: what was said last, and what is unread. */
export function MineRow({ item }: { item: Case }) {
  const { attention, drafts, talks } = useDesk();
  const { list } = useTexts();
  const talk = talks.loaded.value.get(item.id);
  const loaded = talk === 'gone' ? undefined : talk;
  const since = loaded && unansweredSince(loaded);
  const unread = attention.unread.value.get(item.id) ?? 0;
  const last = loaded?.lines.filter((line) => line.author !== 'system').at(-1);
  return (
    <Row item={item} time={since && <Since moment={since} label={list.waitingFor} />}>
      {unread > 0 && <Unread count={unread} />}
      {(drafts.value[item.id] ?? '') !== '' && <b class="mark draft">{list.draft}</b>}
      {last && <LastLine line={last} />}
    </Row>
  );
}

function Row(props: { item: Case; time: ComponentChildren; children: ComponentChildren }) {
  const { item, time, children } = props;
  const language = useDesk().settings.language.value;
  return (
    <>
      <span class="row-head">
        <b class="language">{languageName(item.language, language)}</b>
        <span class="code">{codeOf(item.id)}</span>
        {time}
      </span>
      <span class="row-foot">{children}</span>
    </>
  );
}

function Unread({ count }: { count: number }) {
  return (
    <b class="mark unread">
      <span aria-hidden="true">{count}</span>
      <span class="unseen">{fill(useTexts().list.unread, { count })}</span>
    </b>
  );
}

function LastLine({ line }: { line: Line }) {
  return (
    <span class="detail" {...languageAttributes(languageOfLine(line), line.text)}>
      {line.text}
    </span>
  );
}
