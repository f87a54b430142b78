import type { Control, HandoffStatus } from '../store/store';

/** What can happen to a hand-off. */
export type HandoffEvent = 'claim' | 'close' | 'lapse' | 'leave' | 'expire';

const NEXT: Readonly<Record<HandoffStatus, Partial<Record<HandoffEvent, HandoffStatus>>>> = {
  waiting: { claim: 'agent', leave: 'abandoned', expire: 'expired' },
  agent: { close: 'closed', lapse: 'waiting', leave: 'abandoned' },
  closed: {},
  abandoned: {},
  expired: {},
};

/** The state after an event, or undefined where the event is not allowed. */
export function nextStatus(status: HandoffStatus, event: HandoffEvent): HandoffStatus | undefined {
  return NEXT[status][event];
}

/** Who speaks in each state: exactly one writer. */
export function controlIn(status: HandoffStatus): Control {
  if (status === 'waiting' || status === 'agent') return status;
  return 'bot';
}
