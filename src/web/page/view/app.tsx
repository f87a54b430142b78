import type { Settings } from '../settings';
import { texts } from '../text/texts';
import { Announcer } from './announcer';
import { Banners } from './banners';
import { Composer } from './composer';
import { Dialog } from './dialog';
import { Header } from './header';
import { Log } from './log';

/** The whole page. */
export function App({
  isLanguageKnown,
  settings,
}: {
  isLanguageKnown: boolean;
  settings: Settings;
}) {
  const t = texts.value;
  if (!t) return null;
  return (
    <div class="page">
      <a class="skip" href="#write">
        {t.skip}
      </a>
      <Header settings={settings} />
      <main class="main">
        <Banners />
        <Log offersLanguages={!isLanguageKnown} />
        <Composer />
      </main>
      <Announcer />
      <Dialog />
    </div>
  );
}
