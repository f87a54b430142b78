import type { Guard, Situation } from './situation';

/** What keeps a person out of the secure account: facts.md (c), submitting documents. */
export const accountAccessGuards = {
  wantsNewAccount: (s) => hasProblem(s, 'new-account'),
  forgotSignIn: (s) => hasProblem(s, 'forgot-sign-in'),
  getsNoCode: (s) => hasProblem(s, 'no-code'),
  isLockedOut: (s) => hasProblem(s, 'locked'),
  wantsToLink: (s) => hasProblem(s, 'link-application'),
  missesApplication: (s) => hasProblem(s, 'not-listed'),
} satisfies Record<string, Guard>;

function hasProblem(situation: Situation, problem: string): boolean {
  return situation.answer('account-problem') === problem;
}
