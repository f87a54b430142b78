import { codeOf } from '../model/code';
import { languageName } from '../text/format';
import { textOf } from '../text/texts';
import { useDesk, useTexts } from '../view/context';
import type { AuditRecord } from './shapes';

/** What is done to a case, which can be opened. */
const OF_CASES: ReadonlySet<string> = new Set(['claim', 'close', 'transfer', 'look', 'reveal']);

/** What a record is about, in words: the case, the topic, the colleague; and what else was kept of it. */
export function AuditTarget({ record }: { record: AuditRecord }) {
  const { selection } = useDesk();
  const nameOf = useNames();
  const { action, target, detail } = record;
  const isCase = target !== null && OF_CASES.has(action);
  return (
    <>
      {isCase && (
        <button type="button" class="plain small" onClick={() => selection.select(target)}>
          {codeOf(target)}
        </button>
      )}
      {!isCase && target !== null && <span>{nameOf(target)}</span>}{' '}
      {detail !== null && action !== 'hours' && <span dir="auto">{nameOf(detail)}</span>}
    </>
  );
}

/** The name of an id: an ending, a hidden value's kind, a topic, a colleague or a language; as it is otherwise. */
function useNames(): (id: string) => string {
  const { choices, settings } = useDesk();
  const texts = useTexts();
  const { languages, topics } = choices.options.value;
  return (id) => {
    const colleague = choices.colleagues.value.find((one) => one.id === id);
    const topic = topics.find((one) => one.id === id);
    if (id === 'bot') return texts.supervise.stops.bot;
    if (colleague) return colleague.name;
    if (topic) return topic.title;
    if (languages.includes(id)) return languageName(id, settings.language.value);
    return textOf({ ...texts.wrapUps, ...texts.case.kinds }, id);
  };
}
