import { untracked } from '@preact/signals';
import { useState } from 'preact/hooks';
import { closestLanguage, directionOf } from '../../../language/supported';
import type { Choice, Said } from '../line/activity';
import { spoken } from '../state/speech';
import { wordsOf } from '../text/markdown';
import { language, texts } from '../text/texts';
import { blocksOf, nameOf } from './message';
import { isStars, starsToHear } from './stars';

/** Reads each new message out once, in its own language. The visible log is silent. */
export function Announcer() {
  return (
    <div class="sr-only" aria-live="polite" id="announcer">
      {spoken.value.map((said) => (
        <Announcement key={said.id} said={said} />
      ))}
    </div>
  );
}

function Announcement({ said }: { said: Said }) {
  // Settled when it is first said: a later change of the page's language must not make it speak again.
  const [around] = useState(() => untracked(() => settle(said)));
  const tag = closestLanguage(said.language);
  const direction = tag ? directionOf(tag) : 'auto';
  // All in one line: screen readers say blocks one by one, in any order and more than once.
  return (
    <div>
      <span lang={around.lang}>{around.name}: </span>
      <span lang={tag ?? said.language} dir={direction}>
        {around.words}
      </span>
      {around.titles !== '' && (
        <>
          <span lang={around.lang}> {around.choices}: </span>
          <span lang={tag ?? said.language} dir={direction}>
            {around.titles}
          </span>
        </>
      )}
    </div>
  );
}

function settle(said: Said) {
  return {
    lang: language.value,
    name: nameOf(said),
    words: wordsOf(blocksOf(said), 'without-urls').split('\n').map(withPause).join(' '),
    choices: texts.value?.choices ?? '',
    titles: said.choices.map(titleToHear).join('; '),
  };
}

/** With its number, so that one hears where a choice begins; stars have their own. */
function titleToHear(choice: Choice, at: number): string {
  const t = texts.value;
  return t && isStars(choice) ? starsToHear(choice, t) : `${at + 1}: ${choice.title}`;
}

/** A line of a list ends like a sentence, or it would run into the next one. */
function withPause(line: string): string {
  return line === '' || /\p{P}$/u.test(line) ? line : `${line}.`;
}
