import type { Ending, Target } from '../api/client';

/** The trimmed text of a form's field; empty where there is none. */
export function valueOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** All values ticked or chosen under a name. */
export function valuesOf(data: FormData, name: string): readonly string[] {
  return data.getAll(name).flatMap((value) => (typeof value === 'string' ? [value] : []));
}

/** How a conversation ended, as the form says. */
export function endingOf(data: FormData): Ending {
  const wrapUp = valueOf(data, 'wrapUp');
  const note = valueOf(data, 'note');
  return { ...(wrapUp === '' ? {} : { wrapUp }), ...(note === '' ? {} : { note }) };
}

/** Whom a conversation goes to, as the form says; undefined when it says nothing. */
export function targetOf(data: FormData): Target | undefined {
  const to = valueOf(data, 'to');
  if (to !== '' && to !== 'skill') return { agentId: to };
  const language = valueOf(data, 'language');
  const topic = valueOf(data, 'topic');
  if (language === '' && topic === '') return undefined;
  return { ...(language === '' ? {} : { language }), ...(topic === '' ? {} : { topic }) };
}
