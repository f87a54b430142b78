import { postActivity, type Session } from './api';

/** A sign of writing is shown for a while on the other side: more often than this says nothing new. */
const EVERY_MS = 3_000;

/** Tells the other side that the visitor is writing, now and then; whether it arrives matters to nobody. */
export function createTypingSign(session: () => Session | undefined): () => void {
  let saidAt = 0;
  return () => {
    const current = session();
    if (!current || Date.now() - saidAt < EVERY_MS) return;
    saidAt = Date.now();
    void postActivity(current, { type: 'typing' });
  };
}
