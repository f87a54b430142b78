import type { Pending } from '../model/outbox';
import { useDesk, useTexts } from './context';

/** A message on its way: being sent, or not sent and what to do about it. */
export function PendingLine({ item }: { item: Pending }) {
  const { outbox } = useDesk();
  const { talk } = useTexts();
  return (
    <article class={`line agent own pending ${item.state}`}>
      <p class="meta">
        <span class="author">{talk.you}</span>
      </p>
      <div class="bubble" dir="auto">
        {item.text}
      </div>
      {item.state === 'sending' && <p class="mark">{talk.sending}</p>}
      {item.state !== 'sending' && (
        <p class="mark problem" role="alert">
          {item.state === 'refused' ? talk.refused : talk.notSent}{' '}
          {item.state === 'failed' && (
            <button type="button" class="plain" onClick={() => outbox.retry(item.handoffId)}>
              {talk.retry}
            </button>
          )}
          <button type="button" class="plain" onClick={() => outbox.discard(item.id)}>
            {talk.discard}
          </button>
        </p>
      )}
    </article>
  );
}
