import type { Signal } from '@preact/signals';
/** A setting that is on or off. */
export function Toggle(props: { signal: Signal<boolean>; label: string; keys?: string }) {
  const { signal, label, keys } = props;
  return (
    <button
      type="button"
      class="plain toggle"
      aria-pressed={signal.value}
      {...(keys ? { 'aria-keyshortcuts': keys } : {})}
      onClick={() => {
        signal.value = !signal.value;
      }}
    >
      {label}
    </button>
  );
}
