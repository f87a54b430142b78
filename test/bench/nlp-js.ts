import { createRequire } from 'node:module';
import type { Language } from '../../src/language/supported';
import type { Example } from '../../src/recognizer/embedded/training/corpus';

/** nlp.js behind two steps: train to a saved model, load it to answer. */
export interface NlpJs {
  readonly train: (examples: readonly Example[]) => Promise<string>;
  readonly load: (model: string) => Promise<(text: string, language: Language) => Promise<string>>;
}

/** nlp.js with all its languages, or nothing when it is not installed. */
export async function loadNlpJs(): Promise<NlpJs | undefined> {
  const parts = ['@nlpjs/core', '@nlpjs/nlp', '@nlpjs/lang-all'].map(installed);
  if (parts.some((part) => part === undefined)) return undefined;
  const [core, nlp, languages] = parts;
  const create = async () => {
    const container = await core.containerBootstrap();
    container.use(nlp.Nlp);
    container.use(languages.LangAll);
    const manager = container.get('nlp');
    manager.settings.autoSave = false;
    manager.settings.nlu = { ...manager.settings.nlu, log: false };
    return manager;
  };
  return {
    train: async (examples) => {
      const manager = await create();
      for (const language of new Set(examples.map((example) => tagOf(example.language))))
        manager.addLanguage(language);
      for (const { language, text, intent } of examples)
        manager.addDocument(tagOf(language), text, intent);
      await manager.train();
      return manager.export(true);
    },
    load: async (model) => {
      const manager = await create();
      manager.import(model);
      return async (text, language) => (await manager.process(tagOf(language), text)).intent;
    },
  };
}

/** nlp.js has one Chinese. */
function tagOf(language: Language): string {
  return language.startsWith('zh') ? 'zh' : language;
}

function installed(name: string) {
  try {
    return createRequire(__filename)(name);
  } catch {
    return undefined;
  }
}
