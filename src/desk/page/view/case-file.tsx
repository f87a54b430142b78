import { useSignal } from '@preact/signals';
import type { Case } from '../api/shapes';
import { codeOf } from '../model/code';
import type { Talk } from '../model/talks';
import { languageAttributes } from '../text/direction';
import { languageName, momentOf } from '../text/format';
import { textOf } from '../text/texts';
import { CaseNotes } from './case-notes';
import { useDesk, useTexts } from './context';
import { EarlierCases } from './earlier-cases';
import { Entry } from './entry';
import { HiddenValues } from './hidden-values';

/** What is known of the visitor: why, what was found in whose words, what was told; and what colleagues say. Folded where it is narrow. */
export function CaseFile({ talk }: { talk: Talk }) {
  const isOpen = useSignal(false);
  const texts = useTexts().case;
  const { file } = talk;
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
        <HiddenValues talk={talk} />
        <Facts file={file} />
        <Told file={file} />
        <CaseNotes talk={talk} />
        <EarlierCases talk={talk} />
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
      {file.at && !file.outcome && <Entry term={texts.case.openQuestion}>{file.at}</Entry>}
    </dl>
  );
}

function Facts({ file }: { file: Case }) {
  const texts = useTexts().case;
  return (
    <section>
      <h4>{texts.found}</h4>
      {file.facts.length === 0 && <p class="empty">{texts.noFacts}</p>}
      {bySentence(file.facts).map(({ said, language, facts }) => (
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
              <q {...languageAttributes(language, said)}>{said}</q>
            </p>
          )}
        </div>
      ))}
    </section>
  );
}

type Fact = Case['facts'][number];
interface Sentence {
  readonly said: string;
  readonly language: string;
  readonly facts: readonly Fact[];
}

/** One sentence of the visitor's often answers several questions; it is quoted once. */
function bySentence(facts: readonly Fact[]): readonly Sentence[] {
  const sentences = [...new Set(facts.map(({ said }) => said))];
  return sentences.map((said) => {
    const answered = facts.filter((fact) => fact.said === said);
    return { said, language: answered[0]?.language ?? 'und', facts: answered };
  });
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
  const texts = useTexts();
  const language = settings.language.value;
  const { agentName, wrapUp, rating } = file;
  return (
    <section>
      <h4>{texts.case.about}</h4>
      <dl>
        <Entry term={texts.case.language}>{languageName(file.language, language)}</Entry>
        <Entry term={texts.case.channel}>{textOf(texts.case.channels, file.channel)}</Entry>
        <Entry term={texts.case.waitingSince}>
          {momentOf(file.openedAt, language, now.peek())}
        </Entry>
        {agentName !== null && (
          <Entry term={texts.case.agent}>
            <bdi>{agentName}</bdi>
          </Entry>
        )}
        {wrapUp !== null && (
          <Entry term={texts.close.wrapUp}>{textOf(texts.wrapUps, wrapUp)}</Entry>
        )}
        {rating !== null && <Entry term={texts.case.rating}>{`${rating} / 5`}</Entry>}
      </dl>
    </section>
  );
}
