import { effect } from '@preact/signals';
import * as z from 'zod/mini';
import type { Desk } from './desk';
import { kept } from './kept';

/** Drafts and unsent messages belong to one agent: signing out, or another agent, ends them. A time-out does not. */
export function forgetOnLeaving(storage: Storage, desk: Desk): void {
  const owner = kept({ storage, key: 'desk:owner' }, z.string(), '');
  effect(() => {
    const { profile, agentId, ended } = desk.session;
    const id = agentId.value;
    if (id === undefined) {
      if (profile.peek() === 'unknown') return;
      desk.cases.forget();
      desk.talks.keepOnly(new Set());
      if (ended.value === 'left') forget(desk);
      return;
    }
    if (owner.peek() !== '' && owner.peek() !== id) forget(desk);
    owner.value = id;
  });
}

function forget(desk: Desk): void {
  desk.drafts.value = {};
  desk.outbox.forget();
  desk.attention.forget();
  desk.selection.select(undefined);
}
