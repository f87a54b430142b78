import type { Block, Inline } from '../text/markdown';

/** Blocks of a message as elements; text is only ever text. */
export function Words({ blocks, sourceLine }: { blocks: readonly Block[]; sourceLine: number }) {
  return (
    <>
      {blocks.map((block, at) => (
        <Part key={at} block={block} isSource={at === sourceLine} />
      ))}
    </>
  );
}

function Part({ block, isSource }: { block: Block; isSource: boolean }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p class={isSource ? 'source' : undefined}>
          {block.lines.map((line, at) => [at > 0 && <br />, <Line line={line} />])}
        </p>
      );
    case 'bullets':
      return (
        <ul>
          {block.items.map((line, at) => (
            <li key={at}>
              <Line line={line} />
            </li>
          ))}
        </ul>
      );
    case 'numbers':
      return (
        <ol>
          {block.items.map((line, at) => (
            <li key={at}>
              <Line line={line} />
            </li>
          ))}
        </ol>
      );
  }
}

function Line({ line }: { line: readonly Inline[] }) {
  return <>{line.map(pieceOf)}</>;
}

function pieceOf(piece: Inline) {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'bold':
      return <strong>{piece.text}</strong>;
    case 'link':
      return (
        <a href={piece.url} target="_blank" rel="noopener noreferrer">
          {piece.text}
        </a>
      );
  }
}
