import { useComputed } from '@preact/signals';
import { clockOf, spanOf } from '../text/format';
import { fill } from '../text/texts';
import { useDesk } from './context';

/** After this many seconds a wait is shown as a long one. */
const LONG_SECONDS = 300;

/** A span that ticks: for the eye to the second, for the ear to the minute. Only its text changes. */
export function Since({ moment, label }: { moment: string; label: string }) {
  const { now, settings } = useDesk();
  const begin = Date.parse(moment);
  const clock = useComputed(() => clockOf((now.value - begin) / 1000));
  const spoken = useComputed(() =>
    fill(label, { time: spanOf((now.value - begin) / 1000, settings.language.value) }),
  );
  const kind = useComputed(() =>
    now.value - begin > LONG_SECONDS * 1000 ? 'since long' : 'since',
  );
  return (
    <span class={kind}>
      <span aria-hidden="true">{clock}</span>
      <span class="unseen">{spoken}</span>
    </span>
  );
}
