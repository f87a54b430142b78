import type { Case } from '../api/shapes';
import { canClaim } from '../model/case-list';
import { Composer } from './composer';
import { useDesk, useTexts } from './context';

/** What the agent can do in a conversation: take it, write in it, or know why neither. */
export function Foot({ file }: { file: Case }) {
  const { session } = useDesk();
  const { claim, close } = useTexts();
  const isMine = file.agentId === session.agentId.value;
  if (canClaim(file, session.agentId.value)) return <Claim file={file} />;
  switch (file.status) {
    case 'waiting':
    case 'transferred':
      return <p class="foot over">{claim.meant}</p>;
    case 'agent':
      return isMine ? <Composer file={file} /> : <p class="foot over">{claim.other}</p>;
    case 'callback':
      return <p class="foot over">{isMine ? claim.callbackIsYours : claim.other}</p>;
    case 'offered':
    case 'closed':
    case 'abandoned':
    case 'expired':
      return <p class="foot over">{close.over}</p>;
  }
}

function Claim({ file }: { file: Case }) {
  const { actions, drafts } = useDesk();
  const { claim, close } = useTexts();
  const isWorking = actions.claiming.value === file.id;
  const isCallback = file.status === 'callback';
  const wasMine = (drafts.value[file.id] ?? '') !== '';
  const hint = wasMine ? close.returned : claim.hint;
  return (
    <div class="foot claim">
      <p>{isCallback ? claim.callbackHint : hint}</p>
      <button
        type="button"
        class="main"
        aria-keyshortcuts="Alt+C"
        aria-disabled={isWorking}
        onClick={() => {
          if (!isWorking) void actions.claim(file.id);
        }}
      >
        {isWorking ? claim.working : isCallback ? claim.callback : claim.button}
      </button>
    </div>
  );
}
