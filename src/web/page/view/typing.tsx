import { useEffect, useState } from 'preact/hooks';
import { isAnswerDue, typingAgent } from '../state/conversation';
import { fill, texts } from '../text/texts';

/** An answer that comes at once needs no announcement. */
const PATIENCE_MS = 500;

/** Three dots while the other side is writing. */
export function Typing() {
  const t = texts.value;
  const isDue = isAnswerDue.value;
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    setIsLong(false);
    if (!isDue) return undefined;
    const timer = setTimeout(() => setIsLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isDue]);
  const agent = typingAgent.value;
  if (!t || (!agent && !(isDue && isLong))) return null;
  const name = agent ? (agent.name ?? t.agent) : t.assistant;
  return (
    <div class="typing" role="img" aria-label={fill(t.typing, { name })}>
      <span />
      <span />
      <span />
    </div>
  );
}
