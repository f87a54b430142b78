import { parsePacket, type Packet } from '../handoff/packet';
import { isLanguage, type Language } from '../language/supported';
import type { Texts } from '../reply/texts';
import type { Values } from '../reply/values';
import type { Handoff } from '../store/store';

/** A hand-off as an agent sees it, in the agent's language. */
export interface CaseView {
  readonly id: string;
  readonly conversationId: string;
  readonly status: Handoff['status'];
  readonly reason: string;
  readonly language: string;
  readonly channel: string;
  readonly urgency: number;
  readonly topic: string | null;
  /** The open question or the outcome reached, in words. */
  readonly at: string | null;
  readonly outcome: string | null;
  readonly facts: readonly CaseFact[];
  readonly told: readonly string[];
  readonly openedAt: string;
  readonly claimedAt: string | null;
  readonly closedAt: string | null;
  readonly agentId: string | null;
  readonly agentName: string | null;
  readonly intendedFor: string | null;
  readonly wrapUp: string | null;
  readonly rating: number | null;
  /** The agent has the skill it needs. */
  readonly fits: boolean;
}

export interface CaseFact {
  readonly question: string;
  readonly label: string;
  readonly value: string;
  /** The visitor's own words, and their language. */
  readonly said: string;
  readonly language: string;
}

/** Makes words of a case; a text that is missing shows as its key, and nothing fails. */
export interface CaseViews {
  of(handoff: Handoff, reader: Reader): CaseView;
}

/** Who reads: the language, the names of colleagues, and the reader's own skills. */
export interface Reader {
  readonly language: Language;
  readonly names: ReadonlyMap<string, string>;
  readonly languages: readonly string[];
  readonly topics: readonly string[];
}

interface Words {
  readonly texts: Texts;
  readonly values: Values;
}

export function createCaseViews(words: Words): CaseViews {
  return {
    of(handoff, reader) {
      const packet = parsePacket(handoff.packet);
      const { topic, agentId } = handoff;
      return {
        ...recordOf(handoff),
        ...wordsOf(words, reader.language, packet),
        topic: topic === null ? null : titleOf(words, reader.language, topic),
        channel: packet.channel,
        agentName: agentId && (reader.names.get(agentId) ?? null),
        fits: fits(handoff, reader),
      };
    },
  };
}

/** What of a hand-off needs no words. */
function recordOf(handoff: Handoff) {
  const { id, conversationId, status, reason, language, urgency, wrapUp, rating } = handoff;
  const { openedAt, claimedAt, closedAt, agentId, intendedFor } = handoff;
  const about = { id, conversationId, status, reason, language, urgency, wrapUp, rating };
  return { ...about, openedAt, claimedAt, closedAt, agentId, intendedFor };
}

/** Does the reader have the language and the topic? Whoever lists none has all. */
export function fits(handoff: Handoff, reader: Pick<Reader, 'languages' | 'topics'>): boolean {
  const has = (skills: readonly string[], wanted: string | null) =>
    skills.length === 0 || wanted === null || skills.includes(wanted);
  return has(reader.languages, handoff.language) && has(reader.topics, handoff.topic);
}

function wordsOf(words: Words, language: Language, packet: Packet) {
  const { topic, at, outcome } = packet;
  return {
    at: at === null ? null : placeOf(words, language, { topic, at }),
    outcome: topic && outcome && answerOf(words, language, `${topic}/${at}`),
    facts: packet.facts.map((fact) => factOf(words, language, fact)),
    told: packet.told.map((path) => {
      const [slug = ''] = path.split('/');
      return `${titleOf(words, language, slug)} – ${answerOf(words, language, path)}`;
    }),
  };
}

function factOf(words: Words, language: Language, fact: Packet['facts'][number]): CaseFact {
  const { question, value, said } = fact;
  return {
    question,
    label: read(words, language, `questions:${question}.short`),
    value: attempt(() => words.values.param(language, { answerTo: question, value }), value),
    said,
    language: isLanguage(fact.language) ? fact.language : 'und',
  };
}

function placeOf(
  words: Words,
  language: Language,
  { topic, at }: { topic: string | null; at: string },
): string {
  const question = `questions:${at}.short`;
  return words.texts.has(language, question)
    ? words.texts.get(language, question)
    : answerOf(words, language, `${topic}/${at}`);
}

const titleOf = (words: Words, language: Language, slug: string) =>
  read(words, language, `${slug}:title`);

/** The answer of an outcome told, of its path `topic/node`. */
function answerOf(words: Words, language: Language, path: string): string {
  const [slug = '', node = ''] = path.split('/');
  return read(words, language, `${slug}:outcomes.${node}.answer`);
}

function read({ texts, values }: Words, language: Language, key: string): string {
  return attempt(() => texts.get(language, key, values.facts(language)), key);
}

function attempt(make: () => string, otherwise: string): string {
  try {
    return make();
  } catch {
    return otherwise;
  }
}
