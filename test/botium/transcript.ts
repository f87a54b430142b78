import { z } from 'zod';

const failure = z.object({
  message: z.string(),
  transcript: z.object({
    steps: z.array(
      z.object({
        actual: z
          .object({
            sender: z.string(),
            messageText: z.string().nullish(),
            buttons: z.array(z.object({ text: z.string().nullish() })).nullish(),
          })
          .nullish(),
      }),
    ),
  }),
});

/** What Botium found wrong, and the conversation up to there as both sides saw it. */
export function transcriptOf(error: unknown): string {
  const { data } = failure.safeParse(error);
  if (!data) return String(error);
  const lines = data.transcript.steps.flatMap(({ actual }) => {
    if (!actual) return [];
    const labels = (actual.buttons ?? []).flatMap(({ text }) => text ?? []);
    const choices = labels.length > 0 ? ` [${labels.join(' | ')}]` : '';
    return `#${actual.sender} ${actual.messageText ?? ''}${choices}`;
  });
  return [data.message, ...lines].join('\n');
}
