import type { ComponentChildren } from 'preact';
import type { Case, Line, Profile } from '../api/shapes';
import { unansweredSince } from '../model/attention';
import { codeOf } from '../model/code';
import { languageAttributes, languageOfLine } from '../text/direction';
import { languageName } from '../text/format';
import { fill, textOf } from '../text/texts';
import { useDesk, useTexts } from './context';
import { Since } from './since';

/** A visitor who waits: in which language, why, about what, since when; and what makes it this agent's matter. */
export function WaitingRow({ item }: { item: Case }) {
  const texts = useTexts();
  const waits = item.status === 'waiting' || item.status === 'transferred';
  const label = waits ? texts.list.waitingFor : texts.list.openFor;
  return (
    <Row item={item} time={<Since moment={item.openedAt} label={label} />}>
      <Marks item={item} />
      <span class="detail">
        {textOf(texts.reason, item.reason)} · {item.topic ?? texts.list.noTopic}
      </span>
    </Row>
  );
}

function Marks({ item }: { item: Case }) {
  const { attention, session } = useDesk();
  const { list } = useTexts();
  const me = session.agentId.value;
  const isFresh = item.status === 'waiting' && !attention.hasLookedAt(item.id);
  const isForMe = item.intendedFor !== null && item.intendedFor === me;
  const isMine = item.status === 'callback' && item.agentId === me;
  return (
    <>
      {item.urgency > 0 && <b class="mark urgent">{list.urgent}</b>}
      {isForMe && <b class="mark for-me">{list.forYou}</b>}
      {isMine && <b class="mark for-me">{list.yours}</b>}
      {isFresh && <b class="mark fresh">{list.fresh}</b>}
      {item.fits && hasSkills(session.profile.value) && <b class="mark">{list.yourSkill}</b>}
      {item.agentName !== null && !isMine && <bdi class="code">{item.agentName}</bdi>}
    </>
  );
}

/** Everything fits those who list no skills; that is not worth saying. */
function hasSkills(profile: Profile | 'unknown' | undefined): boolean {
  return typeof profile === 'object' && profile.languages.length + profile.topics.length > 0;
}

/** One of the agent's own conversations: what was said last, and what is unread. */
export function MineRow({ item }: { item: Case }) {
  const { attention, drafts, talks } = useDesk();
  const { list } = useTexts();
  const loaded = talks.find(item.id);
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
