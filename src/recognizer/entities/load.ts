import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../language/supported';
import { entityDataSchema, type EntityData } from './data';
import { createExtractor, type Extractor } from './extract';

/** Reads and checks locales/<lng>/entities.json of every language, once, and builds the extractor. */
export function loadExtractor(localesDir: string): Extractor {
  const read = (language: Language): EntityData => readEntityData(localesDir, language);
  return createExtractor({
    en: read('en'),
    fr: read('fr'),
    de: read('de'),
    ar: read('ar'),
    'zh-Hans': read('zh-Hans'),
    'zh-Hant': read('zh-Hant'),
    ko: read('ko'),
    es: read('es'),
    it: read('it'),
    ja: read('ja'),
    pt: read('pt'),
  });
}

/** The checked words of one language. */
export function readEntityData(localesDir: string, language: Language): EntityData {
  const file = path.join(localesDir, language, 'entities.json');
  const parsed = entityDataSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success)
    throw new Error(`${file} does not have the shape of entity data: ${parsed.error.message}`);
  return parsed.data;
}
