import type { Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { directionOf, LANGUAGES } from '../../../language/supported';
import type { NewNotice } from '../api/client';
import { languageName } from '../text/format';
import { DESK_LANGUAGES, fill, isDeskLanguage } from '../text/texts';
import { useDesk, useTexts } from './context';

const SEVERITIES = ['information', 'warning', 'outage'] as const;

/** A new notice to all visitors: in English and French, and in as many other languages as there are texts. */
export function NoticeForm({ said }: { said: Signal<string> }) {
  const { notices } = useDesk();
  const texts = useTexts().notices;
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!form.current) return;
    const isPosted = await notices.post(noticeOf(new FormData(form.current)));
    said.value = isPosted ? texts.posted : texts.failed;
    if (isPosted) form.current.reset();
  };
  return (
    <form ref={form} class="notice-form" onSubmit={(event) => void submit(event)}>
      <h3>{texts.newOne}</h3>
      <label>
        <span>{texts.severity}</span>
        <select name="severity">
          {SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {texts.severities[severity]}
            </option>
          ))}
        </select>
      </label>
      {DESK_LANGUAGES.map((tag) => (
        <Text key={tag} tag={tag} />
      ))}
      <OtherTexts />
      <label>
        <span>{texts.until}</span>
        <input type="datetime-local" name="until" />
      </label>
      <button type="submit" class="main">
        {texts.post}
      </button>
    </form>
  );
}

function OtherTexts() {
  const texts = useTexts().notices;
  return (
    <details>
      <summary>{texts.more}</summary>
      <p class="hint">{texts.moreHint}</p>
      {LANGUAGES.filter((tag) => !isDeskLanguage(tag)).map((tag) => (
        <Text key={tag} tag={tag} />
      ))}
    </details>
  );
}

function Text({ tag }: { tag: (typeof LANGUAGES)[number] }) {
  const { settings } = useDesk();
  const { text } = useTexts().notices;
  return (
    <label>
      <span>{fill(text, { language: languageName(tag, settings.language.value) })}</span>
      <textarea
        name={`text-${tag}`}
        lang={tag}
        dir={directionOf(tag)}
        rows={2}
        maxLength={500}
        required={isDeskLanguage(tag)}
      />
    </label>
  );
}

function noticeOf(data: FormData): NewNotice {
  const valueOf = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const written = LANGUAGES.map((tag) => [tag, valueOf(`text-${tag}`)] as const);
  const until = valueOf('until');
  return {
    severity: valueOf('severity'),
    texts: Object.fromEntries(written.filter(([, text]) => text !== '')),
    until: until === '' ? null : new Date(until).toISOString(),
  };
}
