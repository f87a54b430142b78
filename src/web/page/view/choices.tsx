import { closestLanguage, directionOf, isLanguage } from '../../../language/supported';
import type { Choice } from '../line/activity';
import { useActions } from '../state/actions';
import { offering, openChoices } from '../state/conversation';
import { focusForNext } from '../state/view';
import { texts } from '../text/texts';
import { isStars, Stars } from './stars';

/** What can be chosen now, as buttons; the same can be typed. */
export function Choices() {
  const choices = openChoices.value;
  if (choices.length === 0) return null;
  return (
    <div class="choices">
      <Stars choices={choices} />
      <Buttons choices={choices.filter((choice) => !isStars(choice))} />
    </div>
  );
}

function Buttons({ choices }: { choices: readonly Choice[] }) {
  const actions = useActions();
  const language = closestLanguage(offering.value.at(-1)?.language);
  if (choices.length === 0) return null;
  const choose = (choice: Choice) => {
    actions.choose(choice);
    focusForNext();
  };
  return (
    <div
      class="choice-list"
      role="group"
      aria-label={texts.value?.choices}
      dir={language && directionOf(language)}
    >
      {choices.map((choice) => (
        <button
          key={choice.id}
          type="button"
          class="choice"
          lang={languageOf(choice) ?? language}
          onClick={() => choose(choice)}
        >
          <bdi>{choice.title}</bdi>
        </button>
      ))}
    </div>
  );
}

/** A language is named in itself. */
function languageOf({ id }: Choice): string | undefined {
  const [kind, tag = ''] = id.split(':');
  return kind === 'language' && isLanguage(tag) ? tag : undefined;
}
