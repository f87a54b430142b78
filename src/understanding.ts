import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from './config';
import { withFallback } from './recognizer/clu/fallback';
import { createCluRecognizer } from './recognizer/clu/recognizer';
import { loadLanguageDetector } from './recognizer/embedded/latin/load';
import { loadEmbeddedRecognizer } from './recognizer/embedded/load';
import { maskIdentifiers, withoutMarks } from './recognizer/entities/identifiers';
import { loadExtractor } from './recognizer/entities/load';
import type { Recognizer } from './recognizer/recognizer';
import type { TurnServices } from './turn/context';

type Understanding = Pick<TurnServices, 'recognizer' | 'extract' | 'mask' | 'unmarked' | 'detect'>;

/** For how long CLU is spared after repeated failures. */
const REST_MS = 30_000;

/** Loads what makes sense of a message: models made by `npm run build`, words of locales/, CLU when configured. */
export function loadUnderstanding(root: string, config: Config, log: Logger): Understanding {
  const extractor = loadExtractor(join(root, 'locales'));
  const models = join(root, 'dist', 'models');
  const embedded = loadEmbeddedRecognizer(models);
  return {
    recognizer: withClu(embedded, config, log),
    extract: (input) => extractor.extractEntities(input),
    mask: (text) => maskIdentifiers(text),
    unmarked: withoutMarks,
    detect: loadLanguageDetector(models),
  };
}

function withClu(embedded: Recognizer, config: Config, log: Logger): Recognizer {
  if (!config.CLU_ENDPOINT || !config.CLU_KEY) return embedded;
  const clu = createCluRecognizer({
    endpoint: config.CLU_ENDPOINT.replace(/\/$/, ''),
    key: config.CLU_KEY,
    project: config.CLU_PROJECT,
    deployment: config.CLU_DEPLOYMENT,
    timeoutMs: config.CLU_TIMEOUT_MS,
  });
  const onFailure = (error: unknown) =>
    log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'CLU failed');
  return withFallback(clu, embedded, { restMs: REST_MS, onFailure });
}
