import type { ComponentChildren } from 'preact';

/** One line of a case file: what it is, and what it says. */
export function Entry({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div class="entry">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
