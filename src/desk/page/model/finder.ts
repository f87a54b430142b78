import type { Case } from '../api/shapes';
import { languageName } from '../text/format';
import { textOf } from '../text/texts';
import { codeOf } from './code';
import type { Settings } from './settings';
import { wordsOf } from './words';

/** What the filter searches of each case, folded once: a thousand cases are searched at every key. */
export function createFinder({ language, texts }: Settings): (item: Case) => string {
  let known = new WeakMap<Case, string>();
  let knownLanguage = language.peek();
  return (item) => {
    if (knownLanguage !== language.value) known = new WeakMap();
    knownLanguage = language.value;
    const found = known.get(item);
    if (found !== undefined) return found;
    const reason = textOf(texts.value.reason, item.reason);
    const parts = [languageName(item.language, language.value), item.language, reason];
    const text = wordsOf([...parts, item.topic ?? '', codeOf(item.id)].join(' ')).join(' ');
    known.set(item, text);
    return text;
  };
}
