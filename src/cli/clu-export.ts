import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../language/supported';
import { projectFolder } from '../project-folder';
import { toCluProject, type CluSource } from '../recognizer/clu/project';
import { INTENTS } from '../recognizer/intents';

const utterances = z.object({ intent: z.enum(INTENTS), utterances: z.array(z.string()) });
const words = z.looseObject({
  slots: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
});

/** Numbers of a case, as CLU's own regular expressions. */
const PATTERNS = {
  'application-number': '\\b[Vv][0-9]{6,12}\\b',
  'eta-number': '\\b[Jj][0-9]{6,12}\\b',
};

/** Writes the CLU import project to standard output. */
function main(): void {
  const locales = join(projectFolder(__dirname), 'locales');
  const source: CluSource = {
    phrases: LANGUAGES.flatMap((language) => readPhrases(locales, language)),
    lists: readLists(locales),
    patterns: PATTERNS,
  };
  process.stdout.write(`${JSON.stringify(toCluProject(source, 'eta-help'), null, 1)}\n`);
}

function readPhrases(locales: string, language: Language): CluSource['phrases'] {
  const folder = join(locales, language, 'utterances');
  return readdirSync(folder).flatMap((file) => {
    const content = utterances.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    return content.utterances.map((text) => ({ text, language, intent: content.intent }));
  });
}

function readLists(locales: string): CluSource['lists'] {
  const lists: Record<string, Record<string, Partial<Record<Language, readonly string[]>>>> = {};
  for (const language of LANGUAGES) {
    const file = join(locales, language, 'entities.json');
    const { slots } = words.parse(JSON.parse(readFileSync(file, 'utf8')));
    for (const [slot, values] of Object.entries(slots))
      for (const [value, forms] of Object.entries(values)) {
        const list = (lists[slot] ??= {});
        const key = (list[value] ??= {});
        if (forms.length > 0) key[language] = forms;
      }
  }
  return lists;
}

main();
