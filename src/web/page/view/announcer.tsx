import { untracked } from '@preact/signals';
import { useState } from 'preact/hooks';
import { closestLanguage, directionOf } from '../../../language/supported';
import type { Said } from '../line/activity';
import { heardLive } from '../state/conversation';
import { wordsOf } from '../text/markdown';
import { language, texts } from '../text/texts';
import { blocksOf, nameOf } from './message';

/** Reads each new message out once, in its own language. The visible log is silent. */
export function Announcer() {
  return (
    <div class="sr-only" aria-live="polite" id="announcer">
      {heardLive.value.map((said) => (
        <Announcement key={said.id} said={said} />
      ))}
    </div>
  );
}

function Announcement({ said }: { said: Said }) {
  // Settled when it is first said: a later change of the page's language must not make it speak again.
  const [around] = useState(() =>
    untracked(() => ({
      lang: language.value,
      name: nameOf(said),
      choices: texts.value?.choices ?? '',
    })),
  );
  const spoken = closestLanguage(said.language);
  const titles = said.choices.map(({ title }) => title.replace(/★/g, '').trim()).join(', ');
  return (
    <div>
      <span lang={around.lang}>{around.name}: </span>
      <span lang={spoken ?? said.language} dir={spoken ? directionOf(spoken) : 'auto'}>
        {wordsOf(blocksOf(said), 'without-urls')}
      </span>
      {titles !== '' && (
        <>
          <span lang={around.lang}> {around.choices}: </span>
          <span lang={spoken}>{titles}</span>
        </>
      )}
    </div>
  );
}
