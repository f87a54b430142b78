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
  return (
    <div>
      <span lang={around.lang}>{around.name}: </span>
      <div lang={tag ?? said.language} dir={direction}>
        {around.lines.map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </div>
      {around.titles.length > 0 && (
        <>
          <p lang={around.lang}>{around.choices}:</p>
          <div lang={tag ?? said.language} dir={direction}>
            {around.titles.map((title) => (
              <p key={title}>{title}</p>
            ))}
          </div>
        </>
      )}
    </div>
  );
}

function settle(said: Said) {
  return {
    lang: language.value,
    name: nameOf(said),
    lines: wordsOf(blocksOf(said), 'without-urls').split('\n'),
    choices: texts.value?.choices ?? '',
    titles: said.choices.map(titleToHear),
  };
}

/** With its number, so that one hears where a choice begins; stars have their own. */
function titleToHear(choice: Choice, at: number): string {
  const t = texts.value;
  return t && isStars(choice) ? starsToHear(choice, t) : `${at + 1}. ${choice.title}`;
}
