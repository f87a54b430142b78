import type { Case } from '../api/shapes';
import { codeOf } from '../model/code';
import type { Talk } from '../model/talks';
import { languageName } from '../text/format';
import { textOf } from '../text/texts';
import { BackToList } from './back-to-list';
import { CloseButton } from './close-dialog';
import { useDesk, useTexts } from './context';
import { Since } from './since';
import { Toggle } from './toggle';
import { TransferButton } from './transfer-dialog';

/** Whom one talks to, why, since when, and the way out. */
export function PaneHead({ file, talk }: { file: Case; talk: Talk }) {
  const { settings, session } = useDesk();
  const texts = useTexts();
  const isMine = file.agentId !== null && file.agentId === session.agentId.value;
  const isWaiting = file.status === 'waiting' || file.status === 'transferred';
  const hasOriginals = talk.lines.some((line) => line.original !== undefined);
  return (
    <header class="pane-head">
      <BackToList />
      <h2>
        {languageName(file.language, settings.language.value)}{' '}
        <span class="code">{codeOf(file.id)}</span>
      </h2>
      <p class="detail">
        {textOf(texts.reason, file.reason)} · {file.topic ?? texts.list.noTopic}
        {isWaiting && (
          <>
            {' · '}
            <Since moment={file.openedAt} label={texts.list.waitingFor} />
          </>
        )}
      </p>
      <div class="pane-tools">
        {hasOriginals && (
          <Toggle signal={settings.originals} label={texts.talk.originals} keys="Alt+O" />
        )}
        {isMine && file.status === 'agent' && <TransferButton talk={talk} />}
        {isMine && isOpen(file) && <CloseButton talk={talk} />}
      </div>
    </header>
  );
}

function isOpen({ status }: Case): boolean {
  return status === 'agent' || status === 'callback';
}
