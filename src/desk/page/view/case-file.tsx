import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Case } from '../api/shapes';
import { codeOf } from '../model/case-list';
import { languageName, momentOf } from '../text/format';
import { textOf } from '../text/texts';
import { useDesk, useTexts } from './context';

/** What is known of the visitor: why, what was found in whose words, what was told. Folded where it is narrow. */
export function CaseFile({ file }: { file: Case }) {
  const isOpen = useSignal(false);
  const texts = useTexts().case;
  const id = `file-${file.id}`;
  return (
    <aside
      class="case-file"
      aria-label={`${texts.title} ${codeOf(file.id)}`}
      data-open={isOpen.value}
    >
      <h3>
        <button
          type="button"
          class="fold"
          aria-expanded={isOpen.value}
          aria-controls={id}
          onClick={() => {
            isOpen.value = !isOpen.value;
          }}
        >
          {texts.title}
        </button>
        <span class="unfolded">{texts.title}</span>
      </h3>
      <div id={id} class="case-parts" role="group" aria-label={texts.title} tabIndex={0}>
        <Matter file={file} />
        <Facts file={file} />
        <Told file={file} />
        <Circumstances file={file} />
      </div>
    </aside>
  );
}

function Matter({ file }: { file: Case }) {
  const texts = useTexts();
  return (
    <dl>
      <Entry term={texts.case.why}>{textOf(texts.reason, file.reason)}</Entry>
      <Entry term={texts.case.topic}>{file.topic ?? texts.list.noTopic}</Entry>
      {file.outcome && <Entry term={texts.case.result}>{file.outcome}</Entry>}
    </dl>
  );
}

function Facts({ file }: { file: Case }) {
  const texts = useTexts().case;
  return (
    <section>
      <h4>{texts.found}</h4>
      {file.facts.length === 0 && <p class="empty">{texts.noFacts}</p>}
      {bySentence(file.facts).map(({ said, facts }) => (
        <div class="sentence" key={said}>
          <dl>
            {facts.map(({ label, value }) => (
              <Entry key={label} term={label}>
                <b>{value}</b>
              </Entry>
            ))}
          </dl>
          {said !== '' && (
            <p class="said">
              <span class="unseen">{texts.said}: </span>
              <q dir="auto">{said}</q>
            </p>
          )}
        </div>
      ))}
    </section>
  );
}

type Fact = Case['facts'][number];

/** One sentence of the visitor's often answers several questions; it is quoted once. */
function bySentence(facts: readonly Fact[]): { said: string; facts: readonly Fact[] }[] {
  const sentences = [...new Set(facts.map(({ said }) => said))];
  return sentences.map((said) => ({ said, facts: facts.filter((fact) => fact.said === said) }));
}

function Told({ file }: { file: Case }) {
  const texts = useTexts().case;
  return (
    <section>
      <h4>{texts.told}</h4>
      {file.told.length === 0 && <p class="empty">{texts.nothingTold}</p>}
      <ul>
        {file.told.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function Circumstances({ file }: { file: Case }) {
  const { settings, now } = useDesk();
  const texts = useTexts().case;
  const language = settings.language.value;
  return (
    <section>
      <h4>{texts.about}</h4>
      <dl>
        <Entry term={texts.language}>{languageName(file.language, language)}</Entry>
        <Entry term={texts.channel}>{textOf(texts.channels, file.channel)}</Entry>
        <Entry term={texts.waitingSince}>{momentOf(file.openedAt, language, now.peek())}</Entry>
      </dl>
    </section>
  );
}

function Entry({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div class="entry">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
