import { parsePayload, type Payload } from '../conversation/entry';
import type { Translator } from '../handoff/translator';
import { isLanguage, type Language } from '../language/supported';
import type { Renderer } from '../reply/render';
import type { Conversation, Entry, Store } from '../store/store';

/** One line of a transcript as an agent sees it. */
export interface Line {
  readonly seq: number;
  /** The id it was sent under: a page finds its own message again by it. */
  readonly id: string | null;
  readonly at: string;
  readonly author: 'visitor' | 'bot' | 'agent' | 'system';
  /** In the agent's language for the bot's lines, as written for people. */
  readonly text: string;
  /** What the visitor saw, where that differs. */
  readonly original?: string;
  /** The visitor's words in the agent's language, by machine. */
  readonly translation?: string;
  readonly language: string;
  readonly name?: string;
  /** It has left for the visitor's channel. */
  readonly delivered: boolean;
}

/** Reads transcripts for agents. */
export interface Transcripts {
  read(query: {
    conversationId: string;
    after: number;
    language: Language;
  }): Promise<readonly Line[]>;
}

interface TranscriptDeps {
  readonly store: Store;
  readonly renderer: Renderer;
  readonly translator?: Translator | undefined;
}

export function createTranscripts(deps: TranscriptDeps): Transcripts {
  const { conversations } = deps.store;
  return {
    async read({ conversationId, after, language }) {
      const conversation = await conversations.load(conversationId);
      if (!conversation) return [];
      const entries = await conversations.read({ conversationId, after });
      const lines = entries.map((entry) => lineOf(deps, entry, { conversation, language }));
      return (await Promise.all(lines)).flatMap((line) => line ?? []);
    },
  };
}

interface Reading {
  readonly conversation: Conversation;
  readonly language: Language;
}

async function lineOf(
  deps: TranscriptDeps,
  entry: Entry,
  { conversation, language }: Reading,
): Promise<Line | undefined> {
  const payload = parsePayload(entry.payload);
  const { seq, at, author } = entry;
  const delivered = seq <= conversation.deliveredSeq;
  const line = { seq, id: idOf(entry), at, author, language, delivered };
  switch (payload.type) {
    case 'joined':
    case 'signal':
      return undefined;
    case 'control':
      return { ...line, author: 'system', text: payload.control };
    case 'heard':
      return { ...line, ...(await heard(deps, payload, language)) };
    case 'said':
      return { ...line, ...said(deps.renderer, payload, language) };
  }
}

/** What the agent's page called its message. */
function idOf({ author, activityId }: Entry): string | null {
  return author === 'agent' && activityId ? activityId.replace(/^agent:/, '') : null;
}

async function heard(
  deps: TranscriptDeps,
  payload: Extract<Payload, { type: 'heard' }>,
  language: Language,
) {
  const { text } = payload;
  const from = payload.language;
  const needed = deps.translator && from !== null && from !== language && isLanguage(from);
  const translation =
    needed && payload.choice === undefined
      ? await deps.translator?.translate({ text, from, to: language })
      : undefined;
  return { text, language: from ?? 'und', ...(translation === undefined ? {} : { translation }) };
}

function said(
  renderer: Renderer,
  payload: Extract<Payload, { type: 'said' }>,
  language: Language,
): Pick<Line, 'text' | 'language' | 'original' | 'name'> {
  const { reply } = payload;
  const original = payload.language === language ? {} : { original: payload.text };
  if (reply.kind === 'agent' && reply.canned === undefined) {
    const shown = reply.translation === undefined ? {} : { original: payload.text };
    return { text: reply.text, language: payload.language, name: reply.name, ...shown };
  }
  const name = reply.kind === 'agent' ? { name: reply.name } : {};
  try {
    const { text } = renderer.render(reply, language, { markdown: false, buttons: true });
    return { text, language, ...name, ...original };
  } catch {
    return { text: payload.text, language: payload.language, ...name };
  }
}
