import type { Notice } from '../store/desk';
import { update, type Turn } from './context';

/** Puts notices in force that concern the visitor, and were not shown yet, before everything else that is said. */
export function showNotices(turn: Turn): void {
  if (turn.control === 'agent' || turn.replies.length === 0) return;
  const news = turn.notices.filter(
    (notice) => concerns(turn, notice) && !turn.state.noticesShown.includes(notice.id),
  );
  const replies = news.map(({ severity, texts }) => ({
    kind: 'notice' as const,
    severity,
    texts: { ...texts },
  }));
  turn.replies.unshift(...replies);
  const shown = [...turn.state.noticesShown, ...news.map((notice) => notice.id)];
  update(turn, { noticesShown: shown });
}

function concerns(turn: Turn, notice: Notice): boolean {
  if (notice.topics.length === 0) return true;
  return turn.state.topic !== null && notice.topics.includes(turn.state.topic);
}
