import type { Language } from '../../language/supported';
import type { Thresholds } from './bands';
import type { Blend } from './blend';
import type { CompiledLexicon } from './lexicon';
import type { LinearMember } from './member';
import type { Spelling } from './spelling';

/** How sure the scores of one language are to be read: chosen from out-of-fold scores. */
export interface Calibration {
  readonly temperature: number;
  readonly thresholds: Thresholds;
}

/** Everything one language needs beside the shared parts. */
export interface LanguageModel {
  /** Words and character sequences of this language. */
  readonly surface: LinearMember;
  readonly lexicon: CompiledLexicon;
  readonly spelling: Spelling;
  readonly calibration: Calibration;
}

/** The trained recognizer: one model a language, one model and one second layer shared by all. */
export interface EmbeddedModel {
  readonly languages: Readonly<Record<Language, LanguageModel>>;
  /** Concepts, their company and cognates: trained on all languages together. */
  readonly shared: LinearMember;
  readonly blend: Blend;
}

/** The name of the surface model of a language: both Chinese scripts share one. */
export function surfaceNameOf(language: Language): string {
  return language === 'zh-Hans' || language === 'zh-Hant' ? 'zh' : language;
}

/** One value for each language. */
export function forEachLanguage<Value>(
  valueOf: (language: Language) => Value,
): Record<Language, Value> {
  return {
    en: valueOf('en'),
    fr: valueOf('fr'),
    de: valueOf('de'),
    ar: valueOf('ar'),
    'zh-Hans': valueOf('zh-Hans'),
    'zh-Hant': valueOf('zh-Hant'),
    ko: valueOf('ko'),
    es: valueOf('es'),
    it: valueOf('it'),
    ja: valueOf('ja'),
    pt: valueOf('pt'),
  };
}
