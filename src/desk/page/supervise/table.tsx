import type { ComponentChildren } from 'preact';

/** A table with its heads; where it is too wide it scrolls by itself, by keyboard too. */
export function Table(props: {
  label: string;
  heads: readonly string[];
  children: ComponentChildren;
}) {
  return (
    <div class="scroll" role="region" aria-label={props.label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {props.heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  );
}
