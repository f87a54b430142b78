import { effect } from '@preact/signals';
import type { Desk } from './desk';

/** Keeps the tab's title: how much waits for the agent, the page, the service; and the page's language. */
export function keepTitle(page: Document, desk: Desk): void {
  effect(() => {
    const { texts, language } = desk.settings;
    const name = `${texts.value.title} – ${texts.value.service}`;
    const count = waitingFor(desk);
    page.title = count > 0 ? `(${count}) ${name}` : name;
    page.documentElement.lang = language.value;
  });
}

/** Waiting visitors, and conversations with something unread. */
function waitingFor({ cases, attention, session }: Desk): number {
  if (session.agentId.value === undefined) return 0;
  return cases.waiting.value.length + attention.unread.value.size;
}
