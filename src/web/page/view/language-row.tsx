import { directionOf, LANGUAGES, type Language } from '../../../language/supported';
import { useActions } from '../state/actions';
import { entries } from '../state/conversation';
import { language, OWN_NAMES } from '../text/texts';

/** All languages by their own names, while it is not known which one the visitor reads. */
export function LanguageRow() {
  if (entries.value.some(({ kind }) => kind === 'own')) return null;
  return <LanguageButtons />;
}

/** One button for each language the bot speaks. */
export function LanguageButtons({ onChosen }: { onChosen?: () => void }) {
  const actions = useActions();
  const choose = (next: Language) => {
    onChosen?.();
    if (next !== language.value) actions.speak(next);
  };
  return (
    <div class="choice-list languages">
      {LANGUAGES.map((tag) => (
        <button
          key={tag}
          type="button"
          class="choice"
          lang={tag}
          dir={directionOf(tag)}
          aria-current={tag === language.value ? 'true' : undefined}
          onClick={() => choose(tag)}
        >
          {OWN_NAMES[tag]}
        </button>
      ))}
    </div>
  );
}
