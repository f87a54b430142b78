/** A piece of a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

/** A part of a message. */
export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'bullets' | 'numbers'; readonly items: readonly (readonly Inline[])[] };

/** Reads the small Markdown the bot writes: bold, links, two kinds of lists, paragraphs. Anything else is text. */
export function readMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const part of text.split(/\n{2,}/)) {
    let lines: string[] = [];
    let kind: Block['kind'] = 'paragraph';
    const close = () => {
      if (lines.length > 0) blocks.push(blockOf(kind, lines));
      lines = [];
    };
    for (const line of part.split('\n').filter((line) => line.trim() !== '')) {
      const next = kindOf(line);
      if (next !== kind) close();
      kind = next;
      lines.push(line.replace(MARK[next], ''));
    }
    close();
  }
  return blocks;
}

/** A text as one paragraph, nothing in it read as Markdown: for what people write. */
export function plainBlocks(text: string): readonly Block[] {
  const lines = text.split('\n').map((line): Inline[] => [{ kind: 'text', text: line }]);
  return [{ kind: 'paragraph', lines }];
}

/** The words alone, to be saved, with addresses behind their links, or to be read out, without dashes. */
export function wordsOf(blocks: readonly Block[], withUrls: 'with-urls' | 'without-urls'): string {
  const say = (line: readonly Inline[]) =>
    line
      .map((piece) =>
        piece.kind === 'link' && withUrls === 'with-urls'
          ? `${piece.text} <${piece.url}>`
          : piece.text,
      )
      .join('');
  const dash = withUrls === 'with-urls' ? '- ' : '';
  return blocks.map((block) => linesOf(block, say, dash).join('\n')).join('\n');
}

const MARK: Readonly<Record<Block['kind'], RegExp>> = {
  paragraph: /^$/,
  bullets: /^\s*- /,
  numbers: /^\s*\d+\. /,
};
const PIECE = /\*\*([^*]+)\*\*|\[([^\][]+)\]\(([^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)/g;
const SAFE = new Set(['https:', 'http:', 'tel:', 'mailto:']);

function kindOf(line: string): Block['kind'] {
  if (MARK.bullets.test(line)) return 'bullets';
  return MARK.numbers.test(line) ? 'numbers' : 'paragraph';
}

function blockOf(kind: Block['kind'], lines: readonly string[]): Block {
  const read = lines.map(inlineOf);
  return kind === 'paragraph' ? { kind, lines: read } : { kind, items: read };
}

function inlineOf(line: string): readonly Inline[] {
  const pieces: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(PIECE)) {
    const [whole, bold, label, url] = match;
    if (match.index > from) pieces.push({ kind: 'text', text: line.slice(from, match.index) });
    from = match.index + whole.length;
    if (bold !== undefined) pieces.push({ kind: 'bold', text: bold });
    else if (label !== undefined && url !== undefined && isSafe(url))
      pieces.push({ kind: 'link', text: label, url });
    else pieces.push({ kind: 'text', text: whole });
  }
  if (from < line.length) pieces.push({ kind: 'text', text: line.slice(from) });
  return pieces;
}

/** Only whole addresses of known kinds become links. */
export function isSafe(url: string): boolean {
  try {
    return SAFE.has(new URL(url).protocol);
  } catch {
    return false;
  }
}

function linesOf(block: Block, say: (line: readonly Inline[]) => string, dash: string): string[] {
  if (block.kind === 'paragraph') return block.lines.map(say);
  return block.items.map((item, at) =>
    block.kind === 'numbers' ? `${at + 1}. ${say(item)}` : `${dash}${say(item)}`,
  );
}
