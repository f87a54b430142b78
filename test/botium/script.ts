import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compiler, Convo } from 'botium-core';
import { variableOf, type Wording } from './wording';

/** Where a line names a text: `questions:passport.ask`, `fr/patterns:welcome`. */
const TEXT_NAME = /^(?:[\w-]+\/)?[\w-]+:[\w.-]+$/;
const VARIABLE = /\$\w+/g;

interface Script {
  readonly folder: string;
  readonly file: string;
}

/** The conversations of a file for Botium, its names standing for the wording of one language. */
export function compile(
  compiler: Compiler,
  { folder, file }: Script,
  wording: Wording,
): readonly Convo[] {
  const script = readFileSync(join(folder, file), 'utf8');
  const values = variablesIn(script, wording);
  compiler.AddUtterances(utterancesIn(script, wording));
  if (Object.keys(values).length > 0)
    compiler.AddScriptingMemories({ header: { name: 'wording' }, values });
  compiler.ReadScript(folder, file);
  compiler.ExpandScriptingMemoryToConvos();
  compiler.ExpandConvos();
  return compiler.convos;
}

/** The lines that name a text or a visitor's sentence. */
function utterancesIn(script: string, wording: Wording) {
  return [...new Set(script.split('\n'))].flatMap((name) => {
    const text = wording.get(name);
    if (text === undefined && TEXT_NAME.test(name)) throw new Error(`no text "${name}"`);
    return text === undefined ? [] : [{ name, utterances: [isSaid(name) ? around(text) : text] }];
  });
}

function variablesIn(script: string, wording: Wording): Readonly<Record<string, string>> {
  const texts = new Map([...wording].map(([key, text]) => [variableOf(key), text]));
  const names = [...new Set(script.match(VARIABLE))];
  return Object.fromEntries(
    names.map((name) => {
      const text = texts.get(name);
      if (text === undefined) throw new Error(`no text "${name}"`);
      return [name, text];
    }),
  );
}

/** Is it a text of the bot, not a sentence of a visitor? */
const isSaid = (name: string) => TEXT_NAME.test(name) && !name.startsWith('own:');

/** A text anywhere in a message, with anything in the place of its values. */
const around = (text: string) => `*${text.replace(/\{\{.*?\}\}/g, '*')}*`;
