import { join } from 'node:path';
import { detectLanguage } from './language/detect';
import { loadEmbeddedRecognizer } from './recognizer/embedded/load';
import { maskIdentifiers } from './recognizer/entities/identifiers';
import { loadExtractor } from './recognizer/entities/load';
import type { TurnServices } from './turn/context';

type Understanding = Pick<TurnServices, 'recognizer' | 'extract' | 'mask' | 'detect'>;

/** Loads what makes sense of a message: models made by `npm run build`, words of locales/. */
export function loadUnderstanding(root: string): Understanding {
  const extractor = loadExtractor(join(root, 'locales'));
  return {
    recognizer: loadEmbeddedRecognizer(join(root, 'dist', 'models')),
    extract: (input) => extractor.extractEntities(input),
    mask: (text) => maskIdentifiers(text),
    detect: detectLanguage,
  };
}
