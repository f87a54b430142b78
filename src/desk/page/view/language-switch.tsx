import { DESK_LANGUAGES } from '../text/texts';
import { useDesk, useTexts } from './context';

/** Switches the desk between its languages; each is named in itself. */
export function LanguageSwitch() {
  const { language } = useDesk().settings;
  return (
    <div class="languages" role="group" aria-label={useTexts().language}>
      {DESK_LANGUAGES.map((tag) => (
        <button
          type="button"
          class="plain"
          lang={tag}
          key={tag}
          aria-pressed={language.value === tag}
          onClick={() => {
            language.value = tag;
          }}
        >
          {ownName(tag)}
        </button>
      ))}
    </div>
  );
}

function ownName(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
