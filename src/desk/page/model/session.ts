import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Answer, DeskApi } from '../api/client';
import type { Profile } from '../api/shapes';

export type SignInProblem = 'wrong' | 'locked' | 'failed';

/** Who sits at the page. `unknown` until the server has said so. */
export interface Session {
  readonly profile: ReadonlySignal<Profile | 'unknown' | undefined>;
  /** The id of the agent who is signed in, if anybody is. */
  readonly agentId: ReadonlySignal<string | undefined>;
  /** How the last sitting ended, if one did: asked for, or by time-out. */
  readonly ended: ReadonlySignal<'left' | 'expired' | undefined>;
  /** The server could not be asked who sits here; it is asked again. */
  readonly troubled: ReadonlySignal<boolean>;
  start(): Promise<void>;
  signIn(credentials: { name: string; password: string }): Promise<SignInProblem | undefined>;
  signOut(): Promise<void>;
  setAvailable(available: boolean): Promise<void>;
  /** Hands an answer on, and takes note when it says that nobody is signed in any more. */
  watch<T>(answer: Answer<T>): Answer<T>;
}

const RETRY_MS = 3000;

export function createSession(api: DeskApi): Session {
  const profile = signal<Profile | 'unknown' | undefined>('unknown');
  const ended = signal<'left' | 'expired' | undefined>(undefined);
  const troubled = signal(false);
  const leave = (how: 'left' | 'expired') => {
    ended.value = how;
    profile.value = undefined;
  };
  const watch = <T>(answer: Answer<T>): Answer<T> => {
    if (answer.is === 'signed-out' && typeof profile.value === 'object') leave('expired');
    return answer;
  };
  const refresh = async (): Promise<void> => {
    const answer = await api.me();
    troubled.value = answer.is === 'failed';
    if (answer.is === 'ok') profile.value = answer.value;
    if (answer.is === 'signed-out') profile.value = undefined;
    if (answer.is === 'failed') window.setTimeout(() => void refresh(), RETRY_MS);
  };
  const signIn: Session['signIn'] = async (credentials) => {
    const answer = await api.signIn(credentials);
    if (answer.is !== 'ok') return problemOf(answer.is);
    ended.value = undefined;
    await refresh();
    return undefined;
  };
  const signOut = async (): Promise<void> => {
    await api.signOut();
    leave('left');
  };
  const setAvailable = async (available: boolean): Promise<void> => {
    const { is } = watch(await api.setAvailable(available));
    const current = profile.value;
    if (is === 'ok' && typeof current === 'object') profile.value = { ...current, available };
  };
  const agentId = computed(() => idOf(profile.value));
  return {
    profile,
    agentId,
    ended,
    troubled,
    start: refresh,
    signIn,
    signOut,
    setAvailable,
    watch,
  };
}

function idOf(profile: Profile | 'unknown' | undefined): string | undefined {
  return typeof profile === 'object' ? profile.id : undefined;
}

function problemOf(refusal: Exclude<Answer<never>['is'], 'ok'>): SignInProblem {
  if (refusal === 'signed-out') return 'wrong';
  return refusal === 'locked' ? 'locked' : 'failed';
}
