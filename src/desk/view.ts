import { parsePayload } from '../conversation/entry';
import { parsePacket } from '../handoff/packet';
import type { Language } from '../language/supported';
import type { Renderer } from '../reply/render';
import type { Texts } from '../reply/texts';
import type { Values } from '../reply/values';
import type { Entry, Handoff, Store } from '../store/store';

/** One line of a transcript as an agent sees it. */
export interface Line {
  readonly seq: number;
  readonly at: string;
  readonly author: 'visitor' | 'bot' | 'agent' | 'system';
  /** In the agent's language for the bot's lines, as written for people. */
  readonly text: string;
  /** What the visitor saw, where that differs. */
  readonly original?: string;
  readonly language: string;
  readonly name?: string;
}

export interface CaseView {
  readonly id: string;
  readonly status: Handoff['status'];
  readonly reason: string;
  readonly language: string;
  readonly channel: string;
  readonly topic: string | null;
  readonly at: string | null;
  readonly outcome: string | null;
  readonly facts: readonly { label: string; value: string; said: string }[];
  readonly told: readonly string[];
  readonly openedAt: string;
  readonly agentId: string | null;
}

/** Shows hand-offs to an agent, everything the bot said in the agent's own language. */
export interface DeskView {
  caseOf(handoff: Handoff, language: Language): CaseView;
  transcript(handoff: Handoff, language: Language): Promise<readonly Line[]>;
}

export function createDeskView(deps: {
  store: Store;
  renderer: Renderer;
  texts: Texts;
  values: Values;
}): DeskView {
  return {
    caseOf: (handoff, language) => caseOf(deps, handoff, language),
    async transcript(handoff, language) {
      const { conversationId } = handoff;
      const entries = await deps.store.conversations.read({ conversationId, after: 0 });
      return entries.flatMap((entry) => lineOf(deps.renderer, entry, language) ?? []);
    },
  };
}

function caseOf(
  deps: { texts: Texts; values: Values },
  handoff: Handoff,
  language: Language,
): CaseView {
  const packet = parsePacket(handoff.packet);
  const titleOf = (slug: string) => deps.texts.get(language, `${slug}:title`);
  const answerOf = (key: string) =>
    deps.texts.has(language, key)
      ? deps.texts.get(language, key, deps.values.facts(language))
      : key;
  return {
    id: handoff.id,
    status: handoff.status,
    reason: handoff.reason,
    language: handoff.language,
    channel: packet.channel,
    topic: packet.topic && titleOf(packet.topic),
    at: packet.at,
    outcome:
      packet.topic && packet.outcome && answerOf(`${packet.topic}:outcomes.${packet.at}.answer`),
    facts: packet.facts.map(({ question, value, said }) => ({
      label: deps.texts.get(language, `questions:${question}.short`),
      value: deps.values.param(language, { answerTo: question, value }),
      said,
    })),
    told: packet.told.map((path) => {
      const [slug = '', node = ''] = path.split('/');
      return `${titleOf(slug)} – ${answerOf(`${slug}:outcomes.${node}.answer`)}`;
    }),
    openedAt: handoff.openedAt,
    agentId: handoff.agentId,
  };
}

function lineOf(renderer: Renderer, entry: Entry, language: Language): Line | undefined {
  const payload = parsePayload(entry.payload);
  const { seq, at, author } = entry;
  switch (payload.type) {
    case 'joined':
      return undefined;
    case 'control':
      return { seq, at, author: 'system', text: payload.control, language };
    case 'heard':
      return { seq, at, author, text: payload.text, language: payload.language ?? 'und' };
    case 'said': {
      if (payload.reply.kind === 'agent')
        return {
          seq,
          at,
          author,
          text: payload.text,
          language: payload.language,
          name: payload.reply.name,
        };
      const { text } = renderer.render(payload.reply, language, { markdown: false, buttons: true });
      const original = payload.language === language ? {} : { original: payload.text };
      return { seq, at, author, text, language, ...original };
    }
  }
}
