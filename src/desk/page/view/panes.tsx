import { codeOf } from '../model/code';
import { languageName } from '../text/format';
import { fill } from '../text/texts';
import { BackToList } from './back-to-list';
import { CaseFile } from './case-file';
import { useDesk, useTexts } from './context';
import { Foot } from './foot';
import { PaneHead } from './pane-head';
import { Transcript } from './transcript';

/** The conversations shown, one or several beside one another. */
export function Panes() {
  const { panes } = useDesk();
  const { talk } = useTexts();
  if (panes.value.length === 0)
    return (
      <div class="nothing">
        <p>{talk.nothingOpen}</p>
        <p>{talk.nothingOpenHint}</p>
      </div>
    );
  return (
    <div class="panes">
      {panes.value.map((id) => (
        <Pane key={id} id={id} />
      ))}
    </div>
  );
}

function Pane({ id }: { id: string }) {
  const { talks, selection, settings } = useDesk();
  const { talk: texts } = useTexts();
  const language = settings.language.value;
  const loaded = talks.loaded.value.get(id);
  if (loaded === undefined) return <p class="nothing">{texts.loading}</p>;
  if (typeof loaded === 'string')
    return (
      <div class="nothing">
        <p>{texts[loaded]}</p>
        <BackToList />
      </div>
    );
  const { file } = loaded;
  return (
    <section
      class="pane"
      aria-label={`${fill(texts.transcript, { language: languageName(file.language, language) })} ${codeOf(file.id)}`}
      data-selected={selection.selected.value === id}
      onFocusIn={() => selection.select(id)}
    >
      <div class="pane-parts">
        <PaneHead file={file} talk={loaded} />
        <CaseFile talk={loaded} />
        <Transcript talk={loaded} />
        <Foot file={file} />
      </div>
    </section>
  );
}
