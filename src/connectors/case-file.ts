import type { CaseViews } from '../desk/case-view';
import type { Transcripts } from '../desk/transcript';
import type { Handoff } from '../store/store';
import type { ConnectorCase, ConnectorLine } from './connector';

/** Makes the file that goes to another desk, in English. */
export interface CaseFiles {
  of(handoff: Handoff): Promise<ConnectorCase>;
}

export function createCaseFiles(deps: { cases: CaseViews; transcripts: Transcripts }): CaseFiles {
  return {
    async of(handoff) {
      const { conversationId } = handoff;
      const reader = { language: 'en', names: new Map(), languages: [], topics: [] } as const;
      const view = deps.cases.of(handoff, reader);
      const lines = await deps.transcripts.read({ conversationId, after: 0, language: 'en' });
      return {
        handoffId: handoff.id,
        conversationId,
        language: handoff.language,
        channel: view.channel,
        reason: handoff.reason,
        topic: view.topic,
        urgency: handoff.urgency,
        openedAt: handoff.openedAt,
        facts: view.facts.map(({ question, label, value, said }) => ({
          question,
          label,
          value,
          said,
        })),
        upTo: lines.at(-1)?.seq ?? 0,
        transcript: lines.flatMap(({ seq, at, author, text }): ConnectorLine[] =>
          author === 'system' ? [] : [{ id: `${conversationId}-${seq}`, at, author, text }],
        ),
      };
    },
  };
}

/** The file as a text that a person reads at a glance. */
export function summaryOf(file: ConnectorCase): string {
  return [
    `Reason: ${file.reason}. Language: ${file.language}. Channel: ${file.channel}.`,
    file.topic === null ? '' : `Topic: ${file.topic}`,
    ...file.facts.map(({ label, value, said }) => `- ${label}: ${value} (“${said}”)`),
    '',
    ...file.transcript.map(({ author, text }) => `${author}: ${text}`),
  ]
    .filter((line, index, all) => line !== '' || all[index - 1] !== '')
    .join('\n');
}
