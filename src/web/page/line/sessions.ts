import { keep, readKept } from '../state/storage';
import { askSession, startConversation, type Batch, type Failure, type Session } from './api';
import { numberOf, objectOf, textOf } from './read';

/** A session whose conversation exists; the stream's address too when it was just started. */
export interface Admission {
  readonly session: Session;
  readonly streamUrl: string | undefined;
  /** The first words, where the server sent them along. */
  readonly batch: Batch | undefined;
}

/** A token is renewed this long before it ends. */
const MARGIN_MS = 5 * 60_000;

/**
 * The kept session, as long as its token is good for a while and something of it is already on the page; otherwise
 * one from the server, with all that was said. One tab at a time.
 */
export function admit(wish: {
  locale: () => string | undefined;
  knows: string | undefined;
}): Promise<Admission | Failure> {
  return alone(async () => {
    const kept = keptSession();
    const isGood = kept !== undefined && kept.expiresAt - Date.now() > MARGIN_MS;
    if (isGood && kept.conversationId === wish.knows) return resumed(kept);
    const asked = await askSession({ resume: kept?.token, locale: wish.locale() });
    if (typeof asked === 'string') return asked;
    const { session, begun } = asked;
    if (begun) return keepSession({ session, ...begun });
    if (session.resumed) return keepSession(resumed(session));
    const opened = await startConversation(session);
    return typeof opened === 'string'
      ? opened
      : keepSession({ session, ...opened, batch: undefined });
  });
}

/** Marks a token the server no longer takes, so that the next admission renews it. */
export function distrust({ token }: Session): void {
  const kept = keptSession();
  if (kept?.token === token) keep('session', { ...kept, expiresAt: 0 });
}

/** Gives up the conversation: the next admission starts a new one. */
export function forgetSession(): void {
  keep('session', undefined);
}

/** The session as kept on this device, by this tab or another. */
export function keptSession(): Session | undefined {
  const kept = objectOf(readKept('session'));
  const [conversationId, token] = [textOf(kept?.['conversationId']), textOf(kept?.['token'])];
  if (conversationId === undefined || token === undefined) return undefined;
  return {
    conversationId,
    token,
    expiresAt: numberOf(kept?.['expiresAt']) ?? 0,
    resumed: true,
    keptDays: numberOf(kept?.['keptDays']),
  };
}

function resumed(session: Session): Admission {
  return { session, streamUrl: undefined, batch: undefined };
}

function keepSession(admission: Admission): Admission {
  keep('session', admission.session);
  return admission;
}

/** Two tabs opened at once must not start two conversations. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request('eta-help.session', work) : work();
}
