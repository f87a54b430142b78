import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createLanguageDetector, type DetectLanguage } from '../../../language/detect';
import { packArchive, unpackArchive } from '../archive';
import { memberFromArchive, memberToArchive } from '../archive-parts';
import { createLatinGuess, type LatinModel } from './guess';

const tagsSchema = z.array(z.string());

/** Loads the language detector that `npm run build` trained. */
export function loadLanguageDetector(directory: string): DetectLanguage {
  return createLanguageDetector(createLatinGuess(readLatinModel(directory)));
}

/** Writes the guesser of languages in Latin letters. */
export function writeLatinModel(directory: string, { member, tags }: LatinModel): void {
  writeFileSync(join(directory, 'latin.bin'), packArchive(memberToArchive('latin', member)));
  writeFileSync(join(directory, 'latin.json'), JSON.stringify(tags));
}

function readLatinModel(directory: string): LatinModel {
  const archive = unpackArchive(readFileSync(join(directory, 'latin.bin')));
  const tags = tagsSchema.parse(JSON.parse(readFileSync(join(directory, 'latin.json'), 'utf8')));
  return { member: memberFromArchive('latin', archive), tags };
}
