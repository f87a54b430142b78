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
  const spoken = closestLanguage(said.language);
  const titles = said.choices.map(({ title }) => title).join(', ');
  // Read once, not reactive: a later change of the page's language must not make it speak again.
  const [choices, name, lang] = [texts.peek()?.choices, nameOf(said), language.peek()];
  return (
    <div>
      <span lang={lang}>{name}: </span>
      <span lang={spoken ?? said.language} dir={spoken ? directionOf(spoken) : 'auto'}>
        {wordsOf(blocksOf(said), 'without-urls')}
      </span>
      {titles !== '' && (
        <>
          <span lang={lang}> {choices}: </span>
          <span lang={spoken}>{titles}</span>
        </>
      )}
    </div>
  );
}
