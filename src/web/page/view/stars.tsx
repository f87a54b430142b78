import { directionOf } from '../../../language/supported';
import type { Choice } from '../line/activity';
import { useActions } from '../state/actions';
import { focusForNext } from '../state/view';
import { fill, language, texts, type Texts } from '../text/texts';
import { StarIcon } from './icons';

/** Is this choice a number of stars? */
export function isStars({ id }: Choice): boolean {
  return id.startsWith(PREFIX);
}

/** A number of stars to choose, the fewest first; each says its words to those who do not see it. */
export function Stars({ choices }: { choices: readonly Choice[] }) {
  const t = texts.value;
  const actions = useActions();
  const stars = choices.filter(isStars).sort((one, other) => countOf(one) - countOf(other));
  const [worst, best] = [stars.at(0), stars.at(-1)];
  if (!t || !worst || !best) return null;
  const choose = (choice: Choice) => {
    actions.choose(choice);
    focusForNext();
  };
  return (
    <fieldset class="rating" dir={directionOf(language.value)}>
      <legend>{t.rate}</legend>
      <div class="stars">
        {stars.map((choice) => (
          <button
            key={choice.id}
            type="button"
            class="star"
            title={wordsOf(choice)}
            aria-label={starsToHear(choice, t)}
            onClick={() => choose(choice)}
          >
            <StarIcon />
          </button>
        ))}
      </div>
      <p class="rating-ends" aria-hidden="true">
        <span>{wordsOf(worst)}</span>
        <span>{wordsOf(best)}</span>
      </p>
    </fieldset>
  );
}

/** A number of stars in words. */
export function starsToHear(choice: Choice, t: Texts): string {
  return fill(t.star, { stars: countOf(choice), words: wordsOf(choice) });
}

const PREFIX = 'rate:';

function countOf({ id }: Choice): number {
  return Number(id.slice(PREFIX.length));
}

/** The title without the stars it is written with. */
function wordsOf({ title }: Choice): string {
  return title.replace(/[★☆]/g, '').trim();
}
