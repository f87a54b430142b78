import CircuitBreaker from 'opossum';
import { z } from 'zod';
import { CASE_STATUSES, type CaseFacts, type CaseStatus } from './case-lookup';

const answer = z.discriminatedUnion('match', [
  z.object({ match: z.literal(true), status: z.enum(CASE_STATUSES) }),
  z.object({ match: z.literal(false) }),
]);

interface ClientSettings {
  /** Base address of the case system; the contract is deploymentTemplates/case-lookup.openapi.json. */
  readonly url: string;
  readonly key: string;
  readonly timeoutMs: number;
  /** For how long the system is spared after repeated failures. */
  readonly restMs: number;
}

/** Asks the case system; undefined when nothing matches. Throws when it cannot be asked. */
export type AskCaseSystem = (facts: CaseFacts) => Promise<CaseStatus | undefined>;

export function createCaseClient(settings: ClientSettings): AskCaseSystem {
  const breaker = new CircuitBreaker((facts: CaseFacts) => ask(settings, facts), {
    timeout: settings.timeoutMs,
    resetTimeout: settings.restMs,
    errorThresholdPercentage: 50,
    volumeThreshold: 5,
  });
  return (facts) => breaker.fire(facts);
}

async function ask(settings: ClientSettings, facts: CaseFacts): Promise<CaseStatus | undefined> {
  const response = await fetch(`${settings.url}/cases/lookup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${settings.key}` },
    body: JSON.stringify(facts),
    redirect: 'error',
    signal: AbortSignal.timeout(settings.timeoutMs),
  });
  if (!response.ok) throw new Error(`the case system answered ${response.status}`);
  const parsed = answer.parse(await response.json());
  return parsed.match ? parsed.status : undefined;
}
