import type { Case } from '../api/shapes';
import { Composer } from './composer';
import { useDesk, useTexts } from './context';

/** What the agent can do in a conversation: take it, write in it, or know why neither. */
export function Foot({ file }: { file: Case }) {
  const { session } = useDesk();
  const { claim, close } = useTexts();
  switch (file.status) {
    case 'waiting':
      return <Claim file={file} />;
    case 'agent':
      if (file.agentId === session.agentId.value) return <Composer file={file} />;
      return <p class="foot over">{claim.other}</p>;
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
  const wasMine = (drafts.value[file.id] ?? '') !== '';
  return (
    <div class="foot claim">
      <p>{wasMine ? close.returned : claim.hint}</p>
      <button
        type="button"
        class="main"
        aria-keyshortcuts="Alt+C"
        aria-disabled={isWorking}
        onClick={() => {
          if (!isWorking) void actions.claim(file.id);
        }}
      >
        {isWorking ? claim.working : claim.button}
      </button>
    </div>
  );
}
