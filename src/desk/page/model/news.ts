import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Case } from '../api/shapes';
import { languageName } from '../text/format';
import { fill, textOf } from '../text/texts';
import type { Attention } from './attention';
import type { CaseList } from './case-list';
import type { Chime } from './chime';
import type { Settings } from './settings';

export interface Notice {
  readonly text: string;
  readonly kind: 'good' | 'problem';
}

/** What is said to the agent beside the conversations: notices to see, announcements to hear. */
export interface News {
  readonly notice: ReadonlySignal<Notice | undefined>;
  /** For screen readers only. */
  readonly announcement: ReadonlySignal<string>;
  tell(notice: Notice): void;
  dismiss(): void;
  readonly announce: (text: string) => void;
}

/** A good notice goes away by itself; a problem stays until dismissed. */
const NOTICE_MS = 8000;

export function createNews(): News {
  const notice = signal<Notice | undefined>(undefined);
  const announcement = signal('');
  return {
    notice,
    announcement,
    tell(next) {
      notice.value = next;
      if (next.kind === 'problem') return;
      setTimeout(() => {
        if (notice.peek() === next) notice.value = undefined;
      }, NOTICE_MS);
    },
    dismiss() {
      notice.value = undefined;
    },
    announce(text) {
      announcement.value = text;
    },
  };
}

/** Rings and announces when a visitor begins to wait, and rings softly when one writes unseen. */
export function alertOn(deps: {
  cases: CaseList;
  attention: Attention;
  settings: Settings;
  chime: (kind: Chime) => void;
  announce: (text: string) => void;
  /** Is the agent looking at this conversation right now? */
  isWatched: (id: string) => boolean;
}): void {
  const { cases, attention, settings } = deps;
  const ring = (kind: Chime) => {
    if (settings.sound.peek()) deps.chime(kind);
  };
  let known: ReadonlySet<string> | undefined;
  effect(() => {
    const waiting = cases.waiting.value;
    if (cases.state.value === 'loading') {
      known = undefined;
      return;
    }
    const before = known;
    known = new Set(waiting.map((item) => item.id));
    const arrived = before && waiting.find((item) => !before.has(item.id));
    if (!arrived) return;
    ring('visitor');
    deps.announce(announcementOf(arrived, settings));
  });
  let total = 0;
  effect(() => {
    const unread = [...attention.unread.value].filter(([id]) => !deps.isWatched(id));
    const now = unread.reduce((sum, [, count]) => sum + count, 0);
    if (now > total) ring('message');
    total = now;
  });
}

function announcementOf(arrived: Case, { language, texts }: Settings): string {
  const { list, reason } = texts.peek();
  return fill(list.newVisitor, {
    language: languageName(arrived.language, language.peek()),
    reason: textOf(reason, arrived.reason),
  });
}
