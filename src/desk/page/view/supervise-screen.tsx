import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { useTexts } from './context';

/** The supervisor's screen, loaded when it is first wanted: most agents never need it. */
export function SuperviseScreen() {
  const loaded = useSignal<{ readonly Supervise: ComponentType } | 'failed' | undefined>(undefined);
  const { supervise } = useTexts();
  const load = async (): Promise<void> => {
    loaded.value = undefined;
    try {
      loaded.value = await import('../supervise/supervise');
    } catch {
      loaded.value = 'failed';
    }
  };
  useEffect(() => void load(), []);
  if (typeof loaded.value === 'object') return <loaded.value.Supervise />;
  return (
    <main class="nothing">
      <p role="status">{loaded.value === 'failed' ? supervise.failed : supervise.loading}</p>
      {loaded.value === 'failed' && (
        <button type="button" onClick={() => void load()}>
          {supervise.again}
        </button>
      )}
    </main>
  );
}
