import { ConversationAnalysisClient } from '@azure/ai-language-conversations';
import { AzureKeyCredential } from '@azure/core-auth';
import { z } from 'zod';
import { INTENTS, type Intent } from '../intents';
import type { Band, Candidate, Recognition, Recognizer, Utterance } from '../recognizer';

export interface CluSettings {
  /** Without a trailing slash. */
  readonly endpoint: string;
  readonly key: string;
  readonly project: string;
  readonly deployment: string;
  /** Longest wait for an answer. */
  readonly timeoutMs: number;
}

/** The version of the REST contract this client speaks; the package's own default is older. */
const API_VERSION = '2023-04-01';
/** CLU refuses longer texts. */
const LONGEST_TEXT = 500;
/** Bands on CLU's own scale; never compared with those of the embedded recognizer. */
const ANSWER_FROM = 0.7;
const CLARIFY_FROM = 0.35;

const intent = z.enum(INTENTS);
const answer = z.object({
  result: z.object({
    prediction: z.object({
      intents: z
        .array(z.object({ category: z.string(), confidence: z.number().min(0).max(1) }))
        .min(1),
    }),
  }),
});

/** Azure Conversational Language Understanding. Throws when it does not answer in time and as documented. */
export function createCluRecognizer(settings: CluSettings): Recognizer {
  const client = new ConversationAnalysisClient(
    settings.endpoint,
    new AzureKeyCredential(settings.key),
    {
      apiVersion: API_VERSION,
      retryOptions: { maxRetries: 0 },
      allowInsecureConnection: settings.endpoint.startsWith('http://127.0.0.1'),
    },
  );
  return {
    async recognize(utterance) {
      const abortSignal = AbortSignal.timeout(settings.timeoutMs);
      return recognitionOf(
        await client.analyzeConversation(taskOf(settings, utterance), { abortSignal }),
      );
    },
  };
}

function taskOf({ project, deployment }: CluSettings, { text, language }: Utterance) {
  return {
    kind: 'Conversation' as const,
    analysisInput: {
      conversationItem: {
        id: '1',
        participantId: 'visitor',
        language: language.toLowerCase(),
        text: text.slice(0, LONGEST_TEXT),
      },
    },
    parameters: { projectName: project, deploymentName: deployment },
  };
}

function recognitionOf(response: unknown): Recognition {
  const { intents } = answer.parse(response).result.prediction;
  const candidates = intents
    .flatMap(({ category, confidence }): Candidate[] => {
      const known = intent.safeParse(category);
      return known.success ? [{ intent: known.data, confidence }] : [];
    })
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, 3);
  const [best] = candidates;
  if (!best) throw new Error('CLU answered with labels that are not ours');
  return { ...best, band: bandOf(best.intent, best.confidence), candidates, source: 'clu' };
}

function bandOf(label: Intent, confidence: number): Band {
  if (label === 'None') return 'none';
  if (confidence >= ANSWER_FROM) return 'answer';
  return confidence >= CLARIFY_FROM ? 'clarify' : 'none';
}
