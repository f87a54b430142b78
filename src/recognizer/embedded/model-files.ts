import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../language/supported';
import { INTENTS } from '../intents';
import { packArchive, unpackArchive, type Archive } from './archive';
import {
  floats,
  lexiconFromArchive,
  lexiconToArchive,
  memberFromArchive,
  memberToArchive,
} from './archive-parts';
import type { LinearMember } from './member';
import { createSpelling } from './spelling';
import { forEachLanguage, surfaceNameOf, type EmbeddedModel, type LanguageModel } from './model';

const settingsSchema = z.object({
  intents: z.array(z.string()),
  blendInputs: z.int(),
  calibration: z.record(
    z.string(),
    z.object({
      temperature: z.number().positive(),
      thresholds: z.object({ answer: z.number(), reject: z.number() }),
    }),
  ),
});

const wordsSchema = z.record(z.string(), z.array(z.string()));

/** Writes a model: one file a surface model, one with what all languages share, one with the settings. */
export function writeModel(directory: string, model: EmbeddedModel): void {
  const shared: Record<string, Archive[string]> = {
    ...memberToArchive('shared', model.shared),
    'blend.weights': model.blend.weights,
  };
  for (const language of LANGUAGES)
    Object.assign(
      shared,
      lexiconToArchive(`lexicon.${language}`, model.languages[language].lexicon),
    );
  writeFileSync(join(directory, 'shared.bin'), packArchive(shared));
  for (const [name, member] of surfacesOf(model))
    writeFileSync(
      join(directory, `surface-${name}.bin`),
      packArchive(memberToArchive('surface', member)),
    );
  const settings = {
    intents: INTENTS,
    blendInputs: model.blend.inputs,
    calibration: Object.fromEntries(
      LANGUAGES.map((language) => [language, model.languages[language].calibration]),
    ),
  };
  writeFileSync(join(directory, 'settings.json'), JSON.stringify(settings, null, 2));
  const words = LANGUAGES.map((language) => [language, model.languages[language].spelling.words]);
  writeFileSync(join(directory, 'words.json'), JSON.stringify(Object.fromEntries(words)));
}

/** Reads a model; throws, saying what to do, when a file is missing or made for other labels. */
export function readModel(directory: string): EmbeddedModel {
  const settings = settingsSchema.parse(
    JSON.parse(readFileSync(join(directory, 'settings.json'), 'utf8')),
  );
  if (settings.intents.join() !== INTENTS.join())
    throw new Error(
      'The models were trained for other labels. Run `npm run build` to train them anew.',
    );
  const shared = readArchive(join(directory, 'shared.bin'));
  const surfaces = new Map<string, LinearMember>();
  const surfaceNamed = (name: string): LinearMember => {
    const known = surfaces.get(name);
    if (known) return known;
    const member = memberFromArchive(
      'surface',
      readArchive(join(directory, `surface-${name}.bin`)),
    );
    surfaces.set(name, member);
    return member;
  };
  const words = wordsSchema.parse(JSON.parse(readFileSync(join(directory, 'words.json'), 'utf8')));
  const modelOf = (language: Language): LanguageModel => {
    const calibration = settings.calibration[language];
    if (!calibration) throw new Error(`The models lack ${language}. Run \`npm run build\`.`);
    const lexicon = lexiconFromArchive(`lexicon.${language}`, shared);
    const spelling = createSpelling(words[language] ?? [], language);
    return { surface: surfaceNamed(surfaceNameOf(language)), lexicon, spelling, calibration };
  };
  return {
    languages: forEachLanguage(modelOf),
    shared: memberFromArchive('shared', shared),
    blend: {
      classes: INTENTS.length,
      inputs: settings.blendInputs,
      weights: floats(shared, 'blend.weights'),
    },
  };
}

function readArchive(path: string): Archive {
  return unpackArchive(readFileSync(path));
}

function surfacesOf(model: EmbeddedModel): ReadonlyMap<string, LinearMember> {
  return new Map(
    LANGUAGES.map((language) => [surfaceNameOf(language), model.languages[language].surface]),
  );
}
