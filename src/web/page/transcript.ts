import { entries, type Entry } from './state/conversation';
import { isPrinting } from './state/view';
import { plainBlocks, wordsOf } from './text/markdown';
import { fill, intlTag, language, texts } from './text/texts';
import { blocksOf, nameOf } from './view/message';

/** Saves the conversation as a text file; made in the page, nothing is sent anywhere. */
export function saveAsText(): void {
  const t = texts.value;
  if (!t) return;
  const head = `${t.title}\n${fill(t.savedOn, { date: timeOf(new Date()) })}`;
  const text = [head, ...entries.value.map(lineOf)].join('\n\n');
  // The mark at the beginning tells old editors that this is UTF-8.
  const url = URL.createObjectURL(
    new Blob([`\uFEFF${text}\n`], { type: 'text/plain;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = `eta-${new Date().toISOString().slice(0, 10)}.txt`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Prints the conversation, all of it. */
export function printConversation(): void {
  isPrinting.value = true;
  requestAnimationFrame(() => {
    window.print();
    isPrinting.value = false;
  });
}

function lineOf(entry: Entry): string {
  const at = new Date(entry.at);
  const time = Number.isNaN(at.getTime()) ? '' : ` (${timeOf(at)})`;
  const name = entry.kind === 'own' ? (texts.value?.you ?? '') : nameOf(entry);
  const blocks = entry.kind === 'own' ? plainBlocks(entry.text) : blocksOf(entry);
  return `${name}${time}:\n${wordsOf(blocks, 'with-urls')}`;
}

function timeOf(at: Date): string {
  return new Intl.DateTimeFormat(intlTag(language.value), {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(at);
}
