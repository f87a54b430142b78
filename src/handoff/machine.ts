import type { Control, HandoffStatus } from '../store/store';

/** What can happen to a hand-off. */
export type HandoffEvent =
  | 'accept'
  | 'decline'
  | 'ask-callback'
  | 'claim'
  | 'transfer'
  | 'close'
  | 'lapse'
  | 'leave'
  | 'expire';

const NEXT: Readonly<Record<HandoffStatus, Partial<Record<HandoffEvent, HandoffStatus>>>> = {
  offered: {
    accept: 'waiting',
    decline: 'abandoned',
    'ask-callback': 'callback',
    expire: 'expired',
  },
  waiting: {
    claim: 'agent',
    leave: 'abandoned',
    'ask-callback': 'callback',
    expire: 'expired',
  },
  agent: { close: 'closed', transfer: 'transferred', lapse: 'waiting', leave: 'abandoned' },
  transferred: { claim: 'agent', lapse: 'waiting', leave: 'abandoned', 'ask-callback': 'callback' },
  callback: {
    claim: 'callback',
    lapse: 'callback',
    close: 'closed',
    leave: 'abandoned',
    expire: 'expired',
  },
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
  if (status === 'agent') return 'agent';
  return status === 'waiting' || status === 'transferred' ? 'waiting' : 'bot';
}

/** Is somebody still to do something about it? */
export function isOpen(status: HandoffStatus): boolean {
  return Object.keys(NEXT[status]).length > 0;
}
