import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Answer, Refusal } from '../api/ask';
import type { DeskApi } from '../api/client';
import type { Profile, Status } from '../api/shapes';

export type SignInProblem = 'wrong' | 'locked' | 'failed';

/** Who sits at the page. `unknown` until the server has said so. */
export interface Session {
  readonly profile: ReadonlySignal<Profile | 'unknown' | undefined>;
  /** The id of the agent who is signed in, if anybody is. */
  readonly agentId: ReadonlySignal<string | undefined>;
  readonly isSupervisor: ReadonlySignal<boolean>;
  /** How the last sitting ended, if one did: asked for, or by time-out. */
  readonly ended: ReadonlySignal<'left' | 'expired' | undefined>;
  /** The server could not be asked who sits here; it is asked again. */
  readonly troubled: ReadonlySignal<boolean>;
  start(): Promise<void>;
  signIn(credentials: { name: string; password: string }): Promise<SignInProblem | undefined>;
  signOut(): Promise<void>;
  setStatus(status: Status): Promise<void>;
  /** Hands an answer on, and takes note when it says that nobody is signed in any more. */
  watch<T>(answer: Answer<T>): Answer<T>;
}

const RETRY_MS = 3000;

export function createSession(api: DeskApi): Session {
  const state: State = {
    profile: signal('unknown'),
    ended: signal(undefined),
    troubled: signal(false),
  };
  const watch: Session['watch'] = (answer) => {
    if (answer.is === 'signed-out' && idOf(state) !== undefined) leave(state, 'expired');
    return answer;
  };
  return {
    ...state,
    agentId: computed(() => idOf(state)),
    isSupervisor: computed(() => {
      const { value } = state.profile;
      return typeof value === 'object' && value.role === 'supervisor';
    }),
    watch,
    start: () => refresh(api, state),
    async signIn(credentials) {
      const answer = await api.signIn(credentials);
      if (answer.is !== 'ok') return problemOf(answer.is);
      state.ended.value = undefined;
      await refresh(api, state);
      return undefined;
    },
    async signOut() {
      await api.signOut();
      leave(state, 'left');
    },
    async setStatus(status) {
      const answer = watch(await api.setStatus(status));
      if (answer.is === 'ok') state.profile.value = answer.value;
    },
  };
}

interface State {
  readonly profile: Signal<Profile | 'unknown' | undefined>;
  readonly ended: Signal<'left' | 'expired' | undefined>;
  readonly troubled: Signal<boolean>;
}

async function refresh(api: DeskApi, state: State): Promise<void> {
  const answer = await api.me();
  state.troubled.value = answer.is === 'failed';
  if (answer.is === 'ok') state.profile.value = answer.value;
  if (answer.is === 'signed-out') state.profile.value = undefined;
  if (answer.is === 'failed') window.setTimeout(() => void refresh(api, state), RETRY_MS);
}

function leave(state: State, how: 'left' | 'expired'): void {
  state.ended.value = how;
  state.profile.value = undefined;
}

function idOf({ profile }: State): string | undefined {
  return typeof profile.value === 'object' ? profile.value.id : undefined;
}

function problemOf(refusal: Refusal): SignInProblem {
  if (refusal === 'signed-out') return 'wrong';
  return refusal === 'locked' ? 'locked' : 'failed';
}
