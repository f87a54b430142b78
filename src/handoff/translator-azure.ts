import CircuitBreaker from 'opossum';
import { z } from 'zod';
import type { Translator } from './translator';
import { createBatches, type Batch } from './translator-batches';

export interface AzureTranslatorSettings {
  /** Up to and without `/translate`. */
  readonly endpoint: string;
  readonly key: string;
  /** Of the resource; a global one needs none. */
  readonly region?: string | undefined;
  /** Longest wait for an answer. */
  readonly timeoutMs: number;
  /** For how long Azure is left alone after repeated failures. */
  readonly restMs: number;
  readonly onFailure: (error: unknown) => void;
}

const API_VERSION = '3.0';
/** Share of failures, in percent, and number of calls from which on Azure is left alone for a while. */
const FAILING_PERCENT = 50;
const CALLS_TO_JUDGE = 5;
const CACHED = 2000;

/** In the order of what was asked; each with a translation for the one language asked for. */
const answer = z.array(z.object({ translations: z.array(z.object({ text: z.string() })).min(1) }));

/**
 * Azure Translator (REST, version 3.0). What is asked for at the same moment goes in one request; what was
 * translated lately is not asked for again; when it fails, is slow or says nonsense, the original stands alone.
 */
export function createAzureTranslator(settings: AzureTranslatorSettings): Translator {
  let heldUntil = 0;
  const hold = (seconds: number) => {
    heldUntil = Date.now() + seconds * 1000;
  };
  const breaker = new CircuitBreaker<[Batch], readonly string[]>(
    (batch) => ask(settings, batch, hold),
    {
      timeout: false,
      errorThresholdPercentage: FAILING_PERCENT,
      volumeThreshold: CALLS_TO_JUDGE,
      resetTimeout: settings.restMs,
    },
  );
  breaker.on('failure', (error: unknown) => settings.onFailure(error));
  const batches = createBatches(async (batch) => {
    if (Date.now() < heldUntil) return undefined;
    return breaker.fire(batch).catch(() => undefined);
  }, CACHED);
  return { translate: (words) => batches.translate(words) };
}

async function ask(
  settings: AzureTranslatorSettings,
  { texts, from, to }: Batch,
  hold: (seconds: number) => void,
): Promise<readonly string[]> {
  const query = new URLSearchParams({ 'api-version': API_VERSION, from, to, textType: 'plain' });
  const response = await fetch(`${settings.endpoint}/translate?${query.toString()}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=UTF-8',
      'Ocp-Apim-Subscription-Key': settings.key,
      ...(settings.region ? { 'Ocp-Apim-Subscription-Region': settings.region } : {}),
    },
    body: JSON.stringify(texts.map((text) => ({ Text: text }))),
    signal: AbortSignal.timeout(settings.timeoutMs),
  });
  if (response.status === 429) hold(secondsIn(response.headers.get('retry-after')));
  if (!response.ok) throw new Error(`Azure Translator answered ${response.status}`);
  const translated = answer.parse(await response.json());
  if (translated.length !== texts.length) throw new Error('Azure Translator lost a text');
  return translated.map(({ translations: [first] }) => first?.text ?? '');
}

/** How long to stay away, where Azure says so; at least a second. */
function secondsIn(retryAfter: string | null): number {
  return Math.max(1, Number(retryAfter) || 1);
}
