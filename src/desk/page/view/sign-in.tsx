import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { SignInProblem } from '../model/session';
import { useDesk, useTexts } from './context';
import { LanguageSwitch } from './language-switch';

type Problem = SignInProblem | 'missing';

/** Asks who the agent is. */
export function SignIn() {
  const { session } = useDesk();
  const texts = useTexts();
  const problem = useSignal<Problem | undefined>(undefined);
  const isWorking = useSignal(false);
  const form = useRef<HTMLFormElement>(null);
  const ways = useWays();
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!form.current || isWorking.value) return;
    const credentials = credentialsOf(form.current);
    isWorking.value = true;
    problem.value =
      credentials.name === '' || credentials.password === ''
        ? 'missing'
        : await session.signIn(credentials);
    isWorking.value = false;
    if (problem.value) focusFirstWrong(form.current, credentials);
  };
  return (
    <main class="sign-in">
      <header>
        <p class="service">{texts.service}</p>
        <LanguageSwitch />
      </header>
      <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
        <h1>{texts.signIn.title}</h1>
        {session.ended.value === 'expired' && <p class="notice good">{texts.signIn.expired}</p>}
        <div role="alert">
          {problem.value && <p class="notice problem">{problemText(texts, problem.value)}</p>}
        </div>
        {ways.provider && <ProviderLink />}
        {ways.local && <Fields isWorking={isWorking.value} />}
      </form>
    </main>
  );
}

/** How one can sign in here: by name and password while nothing else is known. */
function useWays(): { provider: boolean; local: boolean } {
  const { api } = useDesk();
  const ways = useSignal({ provider: false, local: true });
  useEffect(() => {
    void api.ways().then((answer) => {
      if (answer.is !== 'ok') return;
      const { provider, local = true } = answer.value;
      ways.value = { provider, local };
    });
  }, []);
  return ways.value;
}

/** To the department's own sign-in. */
function ProviderLink() {
  return (
    <a class="provider" href="/desk/login">
      {useTexts().signIn.provider}
    </a>
  );
}

function Fields({ isWorking }: { isWorking: boolean }) {
  const { name, password, submit, working } = useTexts().signIn;
  return (
    <>
      <label>
        <span>{name}</span>
        <input
          name="name"
          type="text"
          autoComplete="username"
          autoCapitalize="none"
          spellcheck={false}
          required
          maxLength={100}
        />
      </label>
      <label>
        <span>{password}</span>
        <input
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={200}
        />
      </label>
      <button type="submit" class="main" aria-disabled={isWorking}>
        {isWorking ? working : submit}
      </button>
    </>
  );
}

function credentialsOf(form: HTMLFormElement): { name: string; password: string } {
  const data = new FormData(form);
  const textIn = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { name: textIn('name').trim(), password: textIn('password') };
}

function focusFirstWrong(form: HTMLFormElement, { name }: { name: string }): void {
  form.querySelector<HTMLInputElement>(`[name=${name === '' ? 'name' : 'password'}]`)?.focus();
}

function problemText(texts: ReturnType<typeof useTexts>, problem: Problem): string {
  return problem === 'failed' ? texts.claim.failed : texts.signIn[problem];
}
