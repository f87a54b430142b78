import { isLanguage, LANGUAGES } from '../language/supported';
import type { Choice } from '../reply/reply';
import { update, type Turn } from './context';
import { say } from './speak';

/** Every language offered, by its own name. */
export const LANGUAGE_CHOICES: readonly Choice[] = LANGUAGES.map((language) => ({
  id: `language:${language}`,
  label: { key: `patterns:languageNames.${language}` },
}));

/** Changes the conversation's language because the visitor asked for it. */
export function setLanguage(turn: Turn, tag: string): void {
  if (!isLanguage(tag)) {
    say(turn, 'languageNotOffered', {
      params: { language: { language: tag } },
      choices: LANGUAGE_CHOICES,
    });
    return;
  }
  turn.language = tag;
  update(turn, { language: tag, languageChosen: true });
  say(turn, 'languageChanged', { params: { language: { language: tag } } });
  turn.proceed = true;
}
