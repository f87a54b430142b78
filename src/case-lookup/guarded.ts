import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Asker, CaseFacts, CaseLookup } from './case-lookup';
import type { AskCaseSystem } from './client';

/** Tries a day: of one conversation, of one visitor, about one application, and from one network. */
export interface LookupLimits {
  readonly conversation: number;
  readonly person: number;
  readonly application: number;
  readonly network: number;
}

interface GuardSettings {
  readonly limits: LookupLimits;
  /** Every answer takes this long, so that its time tells nothing; longer than the client's time limit. */
  readonly answerAfterMs: number;
  readonly log: Logger;
}

const DAY_SECONDS = 86_400;

/**
 * Hardens a lookup against guessing: the same answer after the same time for wrong, unknown, too often and
 * out of order; limits per conversation, person, application and network; an alarm in the log, without a value.
 */
export function guardLookup(askSystem: AskCaseSystem, settings: GuardSettings): CaseLookup {
  const count = createCounters(settings.limits);
  return {
    async find(facts, asker) {
      const answered = attempt(askSystem, count, { facts, asker, log: settings.log });
      const [status] = await Promise.all([answered, wait(settings.answerAfterMs)]);
      return status;
    },
  };
}

async function attempt(
  askSystem: AskCaseSystem,
  count: Count,
  { facts, asker, log }: { facts: CaseFacts; asker: Asker; log: Logger },
) {
  const { conversationId } = asker;
  const exceeded = await count(facts, asker);
  if (exceeded !== undefined) {
    log.warn(
      { event: 'case-lookup-limit', limit: exceeded, conversationId },
      'case lookup refused',
    );
    return undefined;
  }
  try {
    const status = await askSystem(facts);
    if (status === undefined)
      log.info({ event: 'case-lookup-no-match', conversationId }, 'case lookup without a match');
    return status;
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    log.warn({ event: 'case-lookup-failed', error: name, conversationId }, 'case lookup failed');
    return undefined;
  }
}

/** Counts a try everywhere it counts; the name of the first limit it goes over, if any. */
type Count = (facts: CaseFacts, asker: Asker) => Promise<keyof LookupLimits | undefined>;

function createCounters(limits: LookupLimits): Count {
  const counterOf = (points: number) => new RateLimiterMemory({ points, duration: DAY_SECONDS });
  const counters = {
    conversation: counterOf(limits.conversation),
    person: counterOf(limits.person),
    application: counterOf(limits.application),
    network: counterOf(limits.network),
  };
  return async (facts, asker) => {
    const tries = [
      ['conversation', asker.conversationId],
      ['person', asker.userId],
      ['application', createHash('sha256').update(facts.applicationNumber).digest('base64url')],
      ...(asker.network === undefined ? [] : [['network', asker.network] as const]),
    ] as const;
    const results = await Promise.all(
      tries.map(async ([limit, key]) => ((await isOver(counters[limit], key)) ? limit : undefined)),
    );
    return results.find((limit) => limit !== undefined);
  };
}

async function isOver(counter: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await counter.consume(key);
    return false;
  } catch {
    return true;
  }
}
