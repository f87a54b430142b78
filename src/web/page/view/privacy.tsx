import { session } from '../state/conversation';
import { fill, texts } from '../text/texts';

/** What not to type, what is kept and how long: before the first message, in plain words. */
export function Privacy() {
  const t = texts.value;
  const days = session.value?.keptDays;
  if (!t) return null;
  return (
    <section class="privacy" aria-labelledby="privacy">
      <h2 id="privacy">{t.privacy.title}</h2>
      <p>{t.privacy.short}</p>
      <details>
        <summary>{t.privacy.more}</summary>
        <p>{t.privacy.kept}</p>
        {days !== undefined && <p>{fill(t.privacy.days, { days })}</p>}
        <p>{t.privacy.device}</p>
        <p>{t.privacy.guidance}</p>
        {t.privacy.official !== '' && <p>{t.privacy.official}</p>}
      </details>
    </section>
  );
}
