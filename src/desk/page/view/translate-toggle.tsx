import { computed, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Case } from '../api/shapes';
import { languageName } from '../text/format';
import { fill } from '../text/texts';
import { useDesk, useTexts } from './context';
import { Toggle } from './toggle';

/** What goes with the agent's words when they are to be translated: the language they are in. */
export function useTranslation(file: Case): ReadonlySignal<{ language?: string }> {
  const { settings, choices } = useDesk();
  return useMemo(
    () =>
      computed(() => {
        const language = settings.language.value;
        const isWanted = choices.options.value.translates === true && settings.translate.value;
        return isWanted && language !== file.language ? { language } : {};
      }),
    [file.language],
  );
}

/** Whether the agent's words are translated; only where the service can, and the visitor speaks another language. */
export function TranslateToggle({ file }: { file: Case }) {
  const { settings, choices } = useDesk();
  const { write } = useTexts();
  const language = settings.language.value;
  if (choices.options.value.translates !== true || language === file.language) return null;
  const label = fill(write.translate, { language: languageName(file.language, language) });
  return <Toggle signal={settings.translate} label={label} />;
}
