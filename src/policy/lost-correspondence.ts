import type { Guard } from './situation';

/** Rules of facts.md (g): which message is lost, and whether the mailbox is still there. */
export const lostCorrespondenceGuards = {
  hasLostMailbox: (s) => s.answer('mailbox-open') === 'no',
  lostReceipt: (s) => s.answer('lost-message') === 'receipt',
  lostRequest: (s) => s.answer('lost-message') === 'action-required',
  lostApproval: (s) => s.answer('lost-message') === 'approved',
  lostRefusal: (s) => s.answer('lost-message') === 'refused',
} satisfies Record<string, Guard>;
